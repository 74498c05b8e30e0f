package com.privatetraffic.capture;

import java.time.Instant;
import java.util.Optional;

/**
 * What the page after a sign-up has to know. It travels in its address, encrypted, so that the page needs no session and
 * tells nobody else whose it is.
 *
 * @param email null when none was given
 * @param phone in E.164; null when none was given
 * @param confirm whether a letter with a link is on its way
 * @param page the landing page it came from; empty for none
 */
record SentNote(String email, String phone, boolean confirm, String page, Instant at) {

    private static final int PARTS = 5;

    /** No part has a line break in it. */
    String text() {
        return String.join(
                "\n",
                email == null ? "" : email,
                phone == null ? "" : phone,
                Boolean.toString(confirm),
                page,
                Long.toString(at.toEpochMilli()));
    }

    static Optional<SentNote> of(String text) {
        String[] parts = text.split("\n", -1);
        return parts.length == PARTS
                ? Optional.of(new SentNote(
                        parts[0].isEmpty() ? null : parts[0],
                        parts[1].isEmpty() ? null : parts[1],
                        Boolean.parseBoolean(parts[2]),
                        parts[3],
                        Instant.ofEpochMilli(Long.parseLong(parts[4]))))
                : Optional.empty();
    }
}
