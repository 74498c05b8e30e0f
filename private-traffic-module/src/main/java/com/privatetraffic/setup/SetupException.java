package com.privatetraffic.setup;

/** The module cannot start as configured: one sentence says what is wrong, one what to change. */
public class SetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public SetupException(String sentence, String remedy) {
        this(sentence, remedy, null);
    }

    public SetupException(String sentence, String remedy, Throwable cause) {
        super(sentence + " " + remedy, cause);
        this.remedy = remedy;
    }

    /** What to change, for the person who starts the application. */
    public String remedy() {
        return remedy;
    }
}
