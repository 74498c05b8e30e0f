package com.privatetraffic.privacy;

/** Nothing was removed; the message is a sentence that says why. */
public final class ErasureRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasureRefusedException(String reason) {
        super(reason);
    }
}
