package com.privatetraffic.commerce;

/** The shop refused to note a payment: more was taken already than the caller knew. */
public class PaymentNotNotedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence for people */
    public PaymentNotNotedException(String sentence) {
        super(sentence);
    }
}
