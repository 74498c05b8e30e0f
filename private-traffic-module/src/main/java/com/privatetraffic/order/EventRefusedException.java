package com.privatetraffic.order;

/** What was to happen to an order is not possible; the message is a sentence for people. */
public class EventRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventRefusedException(String sentence) {
        super(sentence);
    }
}
