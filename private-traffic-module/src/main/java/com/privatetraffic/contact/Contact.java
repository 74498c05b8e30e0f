package com.privatetraffic.contact;

import java.time.Instant;

/**
 * A person known to the store. Texts may be null.
 *
 * @param phone E.164
 * @param customerId the shop's customer; null for a guest
 * @param sourceLinkCode the tracked link that brought them
 */
public record Contact(
        long id,
        String name,
        String email,
        String phone,
        Long customerId,
        String stage,
        String source,
        String sourceLinkCode,
        Instant createdAt) {}
