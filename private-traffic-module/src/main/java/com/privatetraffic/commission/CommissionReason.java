package com.privatetraffic.commission;

/** Why a decision is 0. */
public enum CommissionReason {
    /** The salesperson bought from themselves. */
    SELF,
    /** No plan was active for the currency at placement. */
    NO_PLAN,
    /** The calculation came to 0. */
    ZERO
}
