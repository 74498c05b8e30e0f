package com.privatetraffic.consent;

/** What someone agrees to be written to for. */
public enum Purpose {
    MARKETING,
    /** Answers, and news of one's own orders. */
    SERVICE
}
