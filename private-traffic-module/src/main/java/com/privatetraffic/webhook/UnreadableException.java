package com.privatetraffic.webhook;

/** Something isn't as its platform promises. The message says what, and repeats nothing of what was sent. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
