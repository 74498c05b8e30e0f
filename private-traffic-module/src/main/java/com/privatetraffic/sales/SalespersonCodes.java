package com.privatetraffic.sales;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Codes of salespeople: short enough to say on the phone, too many to guess (25^8, about 37 bits), and none of their
 * letters is mistaken for another (no 0 O, 1 I L, 2 Z, 5 S, 8 B). Uniqueness is the table's; a code is never given twice.
 */
public final class SalespersonCodes {

    static final String ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679";
    static final int LENGTH = 8;

    private final RandomGenerator random;

    /** Draws from {@code random}, in production a {@link java.security.SecureRandom}. */
    public SalespersonCodes(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * A code as a person typed it, in the form it is stored: upper case, without spaces and hyphens. Empty when it cannot
     * be a code at all, so that no such text reaches the database.
     */
    public static Optional<String> typed(String text) {
        if (text == null || text.length() > 64) {
            return Optional.empty();
        }
        String code = text.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9]{4,32}") ? Optional.of(code) : Optional.empty();
    }
}
