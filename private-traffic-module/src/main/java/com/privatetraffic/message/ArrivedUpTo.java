package com.privatetraffic.message;

import java.time.Instant;

/** Everything the store said to a person up to an instant was delivered or read. */
public record ArrivedUpTo(StoreAccount account, String peer, MessageStatus status, Instant upTo)
        implements MessageNews {}
