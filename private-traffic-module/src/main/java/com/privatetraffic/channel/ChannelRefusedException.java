package com.privatetraffic.channel;

/** A rule of the channels refuses; nothing was changed. */
public final class ChannelRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        UNKNOWN_PLATFORM,
        /** No account of the platform looks like this. */
        NOT_AN_ACCOUNT,
        UNKNOWN_CHANNEL,
        /** A channel stays on its platform. */
        OTHER_PLATFORM,
        /** A channel stays the account it is. */
        OTHER_ACCOUNT,
        /** Another channel is this account. */
        ACCOUNT_TAKEN,
        /** Another connection has this name. */
        NAME_TAKEN,
        NAME_TOO_LONG,
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
