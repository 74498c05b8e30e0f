package com.privatetraffic.contact;

import java.time.Instant;

/**
 * A person known to the store. Texts may be null.
 *
 * @param phone E.164
 * @param phoneAsReceived as the person wrote it
 * @param customerId the shop's customer; null for a guest
 * @param ownerCode the salesperson who looks after them
 * @param mergedInto who answers for this contact now; null for one that stands by itself
 * @param erasedAt when personal data was removed; nothing but the id is left since
 */
public record Contact(
        long id,
        String name,
        String email,
        String phone,
        String phoneAsReceived,
        Long customerId,
        String stage,
        String ownerCode,
        Origin origin,
        Long mergedInto,
        Instant createdAt,
        Instant lastActivityAt,
        Instant erasedAt) {

    /** The tracked link that brought them; null when none did. */
    public String sourceLinkCode() {
        return origin.linkCode();
    }
}
