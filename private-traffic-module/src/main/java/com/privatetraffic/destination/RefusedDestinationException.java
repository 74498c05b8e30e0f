package com.privatetraffic.destination;

/** A link may not lead there; the rule says why. */
public class RefusedDestinationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rules a destination can break. */
    public enum Rule {
        EMPTY,
        TOO_LONG,
        /** Control characters, spaces, backslashes, also in percent-encoded form. */
        FORBIDDEN_CHARACTER,
        NOT_AN_ADDRESS,
        /** Neither a path of the store nor http(s). */
        SCHEME,
        /** {@code user@host}: the part before @ pretends to be the host. */
        USER_INFO,
        FOREIGN_HOST,
        /** Leads to another tracked link. */
        LOOP
    }

    private final Rule rule;

    RefusedDestinationException(Rule rule) {
        super("A link may not lead there: " + rule);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
