package com.privatetraffic.link;

import java.util.random.RandomGenerator;

/** Codes of tracked links: lower-case letters and digits without look-alikes, 31^8 of them. */
public final class LinkCodes {

    static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    static final int LENGTH = 8;

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
        return text != null && text.matches("[A-Za-z0-9_-]{1,32}");
    }
}
