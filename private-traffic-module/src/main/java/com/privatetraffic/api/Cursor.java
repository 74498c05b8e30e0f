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
        return id(cursor, 0);
    }

    /** The id in the cursor of a list that begins with the latest; above every id without one. */
    static long idBefore(String cursor) {
        return id(cursor, Long.MAX_VALUE);
    }

    private static long id(String cursor, long none) {
        String position = position(cursor);
        try {
            return position == null ? none : Long.parseLong(position);
        } catch (NumberFormatException notOurs) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return ProblemException.malformed(FIELD, "Use the value of next from the page before.");
    }
}
