package com.privatetraffic.commerce;

/** The shop or its payment provider refused to give money back, for good; of several charges some may have been given back. */
public class MoneyNotReturnedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence for people */
    public MoneyNotReturnedException(String sentence) {
        super(sentence);
    }
}
