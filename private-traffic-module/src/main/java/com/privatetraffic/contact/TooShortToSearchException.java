package com.privatetraffic.contact;

/** Fewer than three digits would be found in almost every number. */
public final class TooShortToSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooShortToSearchException() {
        super("Type at least 3 digits of the number.");
    }
}
