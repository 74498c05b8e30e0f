package com.privatetraffic.pool;

/** A rule of the pools refuses; nothing was changed. */
public final class PoolRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        NAME_TAKEN,
        NAME_TOO_LONG,
        UNKNOWN_POOL,
        /** A pool stays what it is. */
        OTHER_KIND,
        /** Nobody said why. */
        NO_REASON,
        /** Nobody can be led to it by a link. */
        NOT_DIGITAL,
        DISABLED
    }

    private final Rule rule;

    PoolRefusedException(Rule rule) {
        super(rule.name());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
