package com.privatetraffic.profile;

import com.privatetraffic.profile.ProfileRefusedException.Rule;

/** Texts as people write them, without the blanks around them and in a form every database keeps. */
final class WrittenText {

    private WrittenText() {}

    static String required(String field, String text, int longest) {
        String written = optional(field, text, longest);
        if (written == null) {
            throw new ProfileRefusedException(Rule.MISSING, field);
        }
        return written;
    }

    /** Null when there is nothing but blanks. */
    static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String written = text.strip();
        if (written.length() > longest) {
            throw new ProfileRefusedException(Rule.TOO_LONG, field);
        }
        if (written.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new ProfileRefusedException(Rule.UNKEEPABLE, field);
        }
        return written;
    }
}
