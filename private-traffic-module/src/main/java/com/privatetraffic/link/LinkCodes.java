package com.privatetraffic.link;

import java.util.random.RandomGenerator;

/** Codes of tracked links: lower-case letters and digits without look-alikes, 31^8 of them. */
public final class LinkCodes {

    static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    static final int LENGTH = 8;
    private static final int LONGEST = 32;

    private final RandomGenerator random;

    public LinkCodes(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Whether this text could be a code; anything else never reaches the database. */
    static boolean isPossible(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isPossible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPossible(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    }
}
