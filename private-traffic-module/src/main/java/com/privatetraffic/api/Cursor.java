package com.privatetraffic.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on. Opaque to callers, so that what is inside may change. */
final class Cursor {

    private static final String FIELD = "after";

    private Cursor() {}

    static String of(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** The position in a cursor; null without one. */
    static String position(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    /** The id in a cursor; 0 without one. */
    static long id(String cursor) {
        String position = position(cursor);
        try {
            return position == null ? 0 : Long.parseLong(position);
        } catch (NumberFormatException notOurs) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return ProblemException.malformed(FIELD, "Use the value of next from the page before.");
    }
}
