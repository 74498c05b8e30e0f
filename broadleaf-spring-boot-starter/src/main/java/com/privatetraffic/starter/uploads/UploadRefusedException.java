package com.privatetraffic.starter.uploads;

/** A file the store doesn't take. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadRefusedException(String message) {
        super(message);
    }
}
