package com.privatetraffic.starter.rules;

/** A rule does more than compare. */
public final class RuleRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String piece;

    RuleRefusedException(String piece) {
        super("A rule may only compare; it may not contain: " + piece);
        this.piece = piece;
    }

    /** What in the rule is refused, as written. */
    public String piece() {
        return piece;
    }
}
