package com.privatetraffic.link;

import java.time.Instant;

/**
 * A tracked link.
 *
 * @param salespersonCode whose it is, null for nobody's; it stays theirs
 */
public record Link(long id, String code, String salespersonCode, LinkFacts facts, Instant createdAt) {

    /** The path of the store at which the link is opened. */
    public String path() {
        return "/l/" + code;
    }

    /** Whether the link still leads somewhere; it stops at the instant it expires. */
    public boolean isOpen(Instant now) {
        return !facts.disabled() && (facts.expiresAt() == null || now.isBefore(facts.expiresAt()));
    }
}
