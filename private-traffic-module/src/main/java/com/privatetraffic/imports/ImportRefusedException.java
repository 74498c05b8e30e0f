package com.privatetraffic.imports;

/** A rule of imports refuses; nothing was changed. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        UNKNOWN_CHANNEL,
        UNKNOWN_REGION,
        /** The mapping names a column the file doesn't have. */
        UNKNOWN_COLUMN,
        UNKNOWN_FIELD,
        /** No column leads to anybody. */
        NOBODY,
        /** Not in this state. */
        STATE
    }

    private final Rule rule;

    ImportRefusedException(Rule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
