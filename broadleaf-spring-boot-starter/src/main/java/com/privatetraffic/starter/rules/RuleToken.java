package com.privatetraffic.starter.rules;

/**
 * One piece of a rule's text.
 *
 * @param text as written; of a string without its quotes
 */
record RuleToken(Kind kind, String text) {

    /** What a piece is. */
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN
    }

    static final RuleToken END = new RuleToken(Kind.SIGN, "");

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
