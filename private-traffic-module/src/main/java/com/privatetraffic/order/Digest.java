package com.privatetraffic.order;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A fingerprint of any length in the 36 characters its column has. */
final class Digest {

    private Digest() {}

    static String of(String fingerprint) {
        return fingerprint == null
                ? null
                : UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
