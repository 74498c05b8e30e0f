package com.privatetraffic.message;

import java.util.Arrays;
import java.util.List;

/**
 * How far a message of the store's came, the least first: it never goes back. A failure comes after sending, but what
 * arrived or was read after all didn't fail.
 */
public enum MessageStatus {
    SENT,
    FAILED,
    DELIVERED,
    READ;

    /** Those that this one replaces. */
    List<String> below() {
        return Arrays.stream(values())
                .filter(status -> status.compareTo(this) < 0)
                .map(Enum::name)
                .toList();
    }
}
