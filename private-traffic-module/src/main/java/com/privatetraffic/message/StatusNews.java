package com.privatetraffic.message;

import java.time.Instant;

/**
 * A message of the store's got on, or didn't.
 *
 * @param id the message's
 * @param peer whom it was for; null if the platform doesn't say
 * @param failure why it failed, in the platform's words; null otherwise
 */
public record StatusNews(StoreAccount account, String id, String peer, MessageStatus status, String failure, Instant at)
        implements MessageNews {}
