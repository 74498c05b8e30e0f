package com.privatetraffic.profile;

/** A rule of the profile refuses; nothing was changed. */
public final class ProfileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        UNKNOWN_CONTACT,
        /** Nothing more is kept about somebody whose data was removed. */
        ERASED,
        MISSING,
        TOO_LONG,
        /** A zero byte or half a character. */
        UNKEEPABLE,
        TOO_MANY,
        NOT_AN_ADDRESS,
        NOT_A_NUMBER_TO_CALL,
        /** Another contact is known by it. */
        TAKEN,
        /** There is, or there would be, nothing to know the person by. */
        NOTHING_TO_KNOW_BY,
        UNKNOWN_PLATFORM,
        UNKNOWN_CHANNEL,
        UNKNOWN_OWNER,
        SAME_OWNER,
        NO_REASON,
        UNKNOWN_TAG,
        NAME_TAKEN,
        SAME_TAG,
        UNKNOWN_FIELD,
        NOT_A_CODE,
        CODE_TAKEN,
        CHOICES,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NOT_YES_OR_NO,
        NOT_A_CHOICE,
        UNKNOWN_WAY,
        /** A wording without its version, or the other way round. */
        HALF_A_WORDING,
        /** Later than now, or before anybody could have been asked. */
        IMPOSSIBLE_TIME,
        /** Another decision has this key. */
        OTHER_UNDER_KEY
    }

    private final Rule rule;
    private final String field;

    ProfileRefusedException(Rule rule, String field) {
        super(rule.name() + ": " + field);
        this.rule = rule;
        this.field = field;
    }

    public Rule rule() {
        return rule;
    }

    /** Which input it is about, e.g. {@code email} or {@code fields.shoe_size}. */
    public String field() {
        return field;
    }
}
