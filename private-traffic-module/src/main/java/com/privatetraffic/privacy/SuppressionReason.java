package com.privatetraffic.privacy;

/** Why somebody is to be left alone. */
enum SuppressionReason {
    /** Their data was removed. */
    ERASED
}
