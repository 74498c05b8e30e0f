package com.privatetraffic.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the accounts of a platform look like. */
public enum AccountForm {
    /** Digits, e.g. a phone number or an id the platform gave; signs people write between them are left out. */
    NUMBER("[0-9]{1,40}") {
        @Override
        String clean(String typed) {
            return typed.replaceAll("[\\s\\xa0+()-]", "");
        }
    },
    /** A name people see, with or without the sign before it, or an id in its place; case counts for nothing. */
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

    private static final int LONGEST = 120;

    private final Pattern form;

    AccountForm(String form) {
        this.form = Pattern.compile(form);
    }

    abstract String clean(String typed);

    final Optional<String> of(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .map(this::clean)
                .filter(account ->
                        account.length() <= LONGEST && form.matcher(account).matches());
    }
}
