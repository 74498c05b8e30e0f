package com.privatetraffic.capture;

import com.privatetraffic.link.ClickMark;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form knew when it was shown: which page it is, in which words it asked, by which click its visitor came.
 *
 * @param mark null for somebody who came by themselves
 */
record FormState(String page, String language, String wordingVersion, ClickMark mark, Instant shownAt) {

    private static final String SEPARATOR = "|";
    private static final int PARTS = 8;

    String text() {
        boolean came = mark != null;
        return String.join(
                SEPARATOR,
                page,
                language,
                wordingVersion,
                Long.toString(shownAt.toEpochMilli()),
                came ? mark.linkCode() : "",
                came && mark.salespersonCode() != null ? mark.salespersonCode() : "",
                came ? mark.clickId().toString() : "",
                came ? Long.toString(mark.clickedAt().toEpochMilli()) : "");
    }

    /** Empty for what an older version of the module wrote in another form. */
    static Optional<FormState> of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        ClickMark mark = parts[4].isEmpty()
                ? null
                : new ClickMark(
                        UUID.fromString(parts[6]),
                        parts[4],
                        parts[5].isEmpty() ? null : parts[5],
                        Instant.ofEpochMilli(Long.parseLong(parts[7])));
        return Optional.of(
                new FormState(parts[0], parts[1], parts[2], mark, Instant.ofEpochMilli(Long.parseLong(parts[3]))));
    }
}
