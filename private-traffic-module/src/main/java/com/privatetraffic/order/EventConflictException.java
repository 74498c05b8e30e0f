package com.privatetraffic.order;

/** A key came again with other content; what it stood for first stays. */
public class EventConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventConflictException(String key) {
        super("The key " + key + " stands for something else that happened to this order.");
    }
}
