package com.privatetraffic.capture;

import com.privatetraffic.setup.SecretBox;
import java.time.Clock;

/** The keys of this package, each derived from the store's for one use. */
final class CaptureKeys {

    private static final int FORM = 600;
    private static final int PREFERENCES = 200;

    private final byte[] storeKey;

    CaptureKeys(byte[] storeKey) {
        this.storeKey = storeKey.clone();
    }

    /** Signs what a form knew when it was shown. */
    Seal forms() {
        return new Seal(storeKey, "forms", FORM);
    }

    /** Signs the links by which people change what they allow. */
    Seal preferences() {
        return new Seal(storeKey, "preferences", PREFERENCES);
    }

    /** Marks addresses, numbers and network addresses. */
    Seal marks() {
        return new Seal(storeKey, "capture marks", 0);
    }

    SentNotes notes(Clock clock) {
        return new SentNotes(new SecretBox(storeKey), clock);
    }
}
