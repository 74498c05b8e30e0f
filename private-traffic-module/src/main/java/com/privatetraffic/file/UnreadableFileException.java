package com.privatetraffic.file;

/** A file that can't be read at all; the reason is a sentence for the person who sent it. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public UnreadableFileException(String key, Object... arguments) {
        super(key);
        this.reason = Reason.of(key, arguments);
    }

    public Reason reason() {
        return reason;
    }
}
