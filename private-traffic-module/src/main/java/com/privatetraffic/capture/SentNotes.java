package com.privatetraffic.capture;

import com.privatetraffic.setup.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Closes and opens what travels in the addresses of the pages after a form. */
final class SentNotes {

    private static final String PLACE = "join/sent";
    private static final String DONE = "confirm/done";
    private static final int LONGEST = 1500;
    private static final Duration LIFE = Duration.ofDays(2);

    private final SecretBox box;
    private final Clock clock;

    SentNotes(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    String sent(String email, String phone, boolean confirm, String page) {
        return close(PLACE, new SentNote(email, phone, confirm, page, clock.instant()).text());
    }

    Optional<SentNote> sent(String closed) {
        return open(PLACE, closed).flatMap(SentNote::of).filter(note -> clock.instant()
                .isBefore(note.at().plus(LIFE)));
    }

    /** For the page after a confirmation: which landing page's gift it may show. */
    String done(String page) {
        return close(DONE, page == null ? "" : page);
    }

    Optional<String> page(String closed) {
        return open(DONE, closed);
    }

    private String close(String place, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.close(place, text));
    }

    private Optional<String> open(String place, String closed) {
        if (closed == null || closed.isEmpty() || closed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return box.open(place, Base64.getUrlDecoder().decode(closed));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
