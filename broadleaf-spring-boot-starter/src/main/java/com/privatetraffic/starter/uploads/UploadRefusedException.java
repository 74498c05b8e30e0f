package com.privatetraffic.starter.uploads;

/** A file the store doesn't take. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Content and name agree on no kind the store takes. */
        KIND,
        /** A picture of more pixels than the store would decode. */
        PIXELS
    }

    private final Why why;

    UploadRefusedException(Why why) {
        super("Refused for its " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
