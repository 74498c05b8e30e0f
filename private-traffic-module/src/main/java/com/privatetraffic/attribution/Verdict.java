package com.privatetraffic.attribution;

/** What became of one who might have been credited. */
public enum Verdict {
    CREDITED,
    /** Would have been, had nobody come before. */
    OUTRANKED,
    /** No salesperson has this code. */
    UNKNOWN_CODE,
    NOT_APPROVED,
    NOT_APPROVED_AT_CLICK,
    /** The click was as long ago as the window, or longer. */
    CLICK_TOO_OLD
}
