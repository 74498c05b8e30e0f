package com.privatetraffic.channel;

/** A rule of the channels refuses; nothing was changed. */
public final class ChannelRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        UNKNOWN_PLATFORM,
        NOT_AN_ACCOUNT,
        /** Another channel is this account, or another connection has this name. */
        TAKEN,
        UNKNOWN_POOL,
        UNKNOWN_CONNECTION,
        /** The connection belongs to another platform. */
        FOREIGN_CONNECTION
    }

    private final Rule rule;

    ChannelRefusedException(Rule rule) {
        super(rule.name());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
