package com.privatetraffic.sample.launch;

/** The store can't start; the message is the one sentence a person needs. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
