package com.privatetraffic.link;

import java.time.Instant;

/**
 * A link to be made.
 *
 * @param salespersonCode must belong to a salesperson; null for a link of nobody's
 */
public record NewLink(LinkFacts facts, String salespersonCode) {

    static final String HOME_LABEL = "home";

    /** A link of no channel; everything but the destination may be null. */
    public NewLink(
            String destination,
            String label,
            String salespersonCode,
            String campaign,
            String content,
            String couponCode,
            Instant expiresAt) {
        this(
                new LinkFacts(
                        destination, null, label, null, campaign, content, couponCode, Utm.NONE, expiresAt, false),
                salespersonCode);
    }

    /** The link every salesperson has: to the store's front page. */
    public static NewLink homeOf(String salespersonCode) {
        return new NewLink(LinkFacts.to("/").labelled(HOME_LABEL), salespersonCode);
    }
}
