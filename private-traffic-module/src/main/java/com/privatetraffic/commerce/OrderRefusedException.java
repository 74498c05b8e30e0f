package com.privatetraffic.commerce;

/** The shop refused an order; the message is a sentence for people. */
public class OrderRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OrderRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
