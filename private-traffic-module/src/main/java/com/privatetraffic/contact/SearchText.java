package com.privatetraffic.contact;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody types to find a contact, and how it is looked for.
 *
 * <p>Digits with the usual marks between them are a fragment of a phone number. Three or more characters of plain ASCII are
 * looked for anywhere in name, address and number. Anything shorter, and names in other scripts, are looked for from the
 * beginning of the name: Chinese names begin with the family name and often have two characters in all, which is too little
 * for an index of fragments.
 *
 * @param pattern for {@code like}, with {@code \} as escape
 */
record SearchText(Place place, String pattern) {

    /** Where it is looked for. */
    enum Place {
        ANYWHERE,
        NAME_BEGINS
    }

    /** What an index can find at all. */
    private static final int SHORTEST_FRAGMENT = 3;

    private static final Pattern NUMBER_LIKE = Pattern.compile("[+(]?[0-9][0-9 ()./-]*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

    // Throws TooShortToSearchException for a phone fragment of fewer than three digits.
    static SearchText of(String typed) {
        String text = typed.trim().toLowerCase(Locale.ROOT);
        if (NUMBER_LIKE.matcher(text).matches()) {
            String digits = LEADING_ZEROS.matcher(text.replaceAll("[^0-9]", "")).replaceFirst("");
            if (digits.length() < SHORTEST_FRAGMENT) {
                throw new TooShortToSearchException();
            }
            return new SearchText(Place.ANYWHERE, "%" + digits + "%");
        }
        boolean anywhere =
                text.length() >= SHORTEST_FRAGMENT && ASCII.matcher(text).matches();
        return anywhere
                ? new SearchText(Place.ANYWHERE, "%" + escaped(text) + "%")
                : new SearchText(Place.NAME_BEGINS, escaped(text) + "%");
    }

    /** The condition on a row of {@code pt_contact}; word for word the expression its index is made of. */
    String condition(String alias) {
        return switch (place) {
            case ANYWHERE ->
                "lower(coalesce(%1$s.name, '') || ' ' || coalesce(%1$s.email, '') || ' ' || coalesce(%1$s.phone, '')) like ?"
                        .formatted(alias);
            case NAME_BEGINS -> "lower(%s.name) like ?".formatted(alias);
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
