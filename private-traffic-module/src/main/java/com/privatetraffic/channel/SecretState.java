package com.privatetraffic.channel;

/** What is known of a secret that is never shown. */
public enum SecretState {
    NONE,
    SET,
    /** It was set, but under another key than the store has now; it has to be set again. */
    UNREADABLE
}
