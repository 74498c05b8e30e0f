package com.privatetraffic.attribution;

/** By what a salesperson is credited. */
public enum AttributionReason {
    /** A code typed at checkout, for this order. */
    CODE,
    /** The last click on a salesperson's link within the window. */
    CLICK,
    /** Nobody is. */
    NONE
}
