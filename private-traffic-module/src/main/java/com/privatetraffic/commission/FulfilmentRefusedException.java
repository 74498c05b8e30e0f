package com.privatetraffic.commission;

/** What was to be recorded is not possible; the message is a sentence for people. */
public class FulfilmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FulfilmentRefusedException(String sentence) {
        super(sentence);
    }
}
