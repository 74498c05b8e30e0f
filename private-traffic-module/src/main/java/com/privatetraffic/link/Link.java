package com.privatetraffic.link;

import java.time.Instant;

/**
 * A tracked link. Everything but code, destination and creation may be null.
 *
 * @param destination as it was saved; check it again before following it
 */
public record Link(
        long id,
        String code,
        String label,
        String destination,
        String salespersonCode,
        String campaign,
        String content,
        String couponCode,
        Instant expiresAt,
        boolean disabled,
        Instant createdAt) {

    /** The path of the store at which the link is opened. */
    public String path() {
        return "/l/" + code;
    }

    /** Whether the link still leads somewhere; it stops at the instant it expires. */
    public boolean isOpen(Instant now) {
        return !disabled && (expiresAt == null || now.isBefore(expiresAt));
    }
}
