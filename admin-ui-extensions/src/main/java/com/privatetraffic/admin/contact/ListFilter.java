package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.contact.ContactFilter;
import com.privatetraffic.contact.ContactFilter.ConsentFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads what the list is asked for; what can't be meant is said at its field instead of being passed over. */
final class ListFilter {

    /** How contacts nobody looks after stand in the address. */
    static final String NOBODY = "none";

    private final ZoneId zone;

    ListFilter(ZoneId zone) {
        this.zone = zone;
    }

    /** What to look for; what is wrong with it stands in the form. */
    ContactFilter of(Form form, FilterChoices choices) {
        return new ContactFilter(
                form.optional(ListAddress.TEXT, 200),
                form.optional(ListAddress.TAG, 60),
                one(form, ListAddress.STAGE, choices.stages()),
                owner(form),
                form.value(ListAddress.CONSENT).isEmpty()
                        ? null
                        : form.choice(ListAddress.CONSENT, ConsentFilter.class).orElse(null),
                id(form, ListAddress.CHANNEL),
                id(form, ListAddress.POOL),
                null,
                day(form, ListAddress.FROM, 0),
                day(form, ListAddress.TO, 1));
    }

    /** In either language, as the help at the field says. */
    static boolean isNobody(String typed) {
        return NOBODY.equalsIgnoreCase(typed) || "无".equals(typed);
    }

    private static String owner(Form form) {
        String owner = form.optional(ListAddress.OWNER, 32);
        return isNobody(owner) ? "" : owner;
    }

    private static String one(Form form, String name, List<Choice> choices) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<String> known =
                choices.stream().map(Choice::value).filter(typed::equals).findFirst();
        if (known.isEmpty()) {
            form.wrong(name, "pt.form.choose");
        }
        return known.orElse(null);
    }

    private static Long id(Form form, String name) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,18}")) {
            form.wrong(name, "pt.form.choose");
            return null;
        }
        return Long.valueOf(typed);
    }

    /** The beginning of the day that comes so many days later. */
    private Instant day(Form form, String name, int later) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day.plusDays(later).atStartOfDay(zone).toInstant();
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        form.wrong(name, "pt.contact.day");
        return null;
    }
}
