package com.privatetraffic.webhook;

import java.time.Instant;

/** Something a platform sent, as it waits in the inbox. */
final class Delivery {

    private final long id;
    private final long connectionId;
    private final Instant receivedAt;
    private final int tries;
    private final byte[] body;

    Delivery(long id, long connectionId, Instant receivedAt, int tries, byte[] body) {
        this.id = id;
        this.connectionId = connectionId;
        this.receivedAt = receivedAt;
        this.tries = tries;
        this.body = body;
    }

    long id() {
        return id;
    }

    long connectionId() {
        return connectionId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** How often it was tried and failed. */
    int tries() {
        return tries;
    }

    /** As it came; nobody changes it. */
    byte[] body() {
        return body;
    }
}
