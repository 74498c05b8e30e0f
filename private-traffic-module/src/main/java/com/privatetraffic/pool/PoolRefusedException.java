package com.privatetraffic.pool;

/** A rule of the pools refuses; nothing was changed. */
public final class PoolRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        NAME_TAKEN,
        UNKNOWN_POOL,
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
