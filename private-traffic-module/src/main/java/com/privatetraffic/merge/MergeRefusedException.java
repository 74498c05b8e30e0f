package com.privatetraffic.merge;

/** A rule of merging refuses; nothing was changed. */
public final class MergeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Rule {
        UNKNOWN_LOSER,
        UNKNOWN_WINNER,
        SELF,
        /** One person already, the other way round. */
        ALREADY_ONE,
        /** The loser was merged into a third one, which stands for both. */
        MERGED_ELSEWHERE,
        ERASED,
        /** Two registered customers of the shop, each with a log-in and orders. */
        DIFFERENT_CUSTOMERS,
        /** Both are members of the programme, and two memberships can't be one. */
        BOTH_MEMBERS,
        /** There is nothing to undo. */
        NOT_MERGED,
        /** What the merge brought along was used since. */
        USED
    }

    private final Rule rule;
    private final String detail;

    MergeRefusedException(Rule rule) {
        this(rule, null);
    }

    MergeRefusedException(Rule rule, String detail) {
        super(detail == null ? rule.name() : rule.name() + ": " + detail);
        this.rule = rule;
        this.detail = detail;
    }

    public Rule rule() {
        return rule;
    }

    /** For {@code MERGED_ELSEWHERE} the id that stands for it now, for {@code USED} a sentence; else null. */
    public String detail() {
        return detail;
    }
}
