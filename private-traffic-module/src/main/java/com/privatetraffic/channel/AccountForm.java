package com.privatetraffic.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the accounts of a platform look like. */
public enum AccountForm {
    /** An id the platform gave: digits, e.g. of a page or of a business phone number. */
    NUMBER("[0-9]{1,40}") {
        @Override
        String clean(String typed) {
            return typed.replace(" ", "");
        }
    },
    /** A name people see, with or without the sign before it; case counts for nothing. */
    HANDLE("[\\p{L}\\p{N}._-]{1,100}") {
        @Override
        String clean(String typed) {
            return (typed.startsWith("@") ? typed.substring(1) : typed).toLowerCase(Locale.ROOT);
        }
    },
    /** Whatever the platform or the store calls it. */
    TEXT("[^\\p{Cntrl}]{1,120}") {
        @Override
        String clean(String typed) {
            return typed;
        }
    };

    private final Pattern form;

    AccountForm(String form) {
        this.form = Pattern.compile(form);
    }

    abstract String clean(String typed);

    final Optional<String> of(String typed) {
        return Optional.ofNullable(typed).map(String::strip).map(this::clean).filter(account -> form.matcher(account)
                .matches());
    }
}
