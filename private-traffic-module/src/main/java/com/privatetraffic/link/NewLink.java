package com.privatetraffic.link;

import java.time.Instant;

/**
 * A link to be made; everything but the destination may be null.
 *
 * @param salespersonCode must belong to a salesperson
 */
public record NewLink(
        String destination,
        String label,
        String salespersonCode,
        String campaign,
        String content,
        String couponCode,
        Instant expiresAt) {

    /** The link every salesperson has: to the store's front page. */
    public static NewLink homeOf(String salespersonCode) {
        return new NewLink("/", HOME_LABEL, salespersonCode, null, null, null, null);
    }

    static final String HOME_LABEL = "home";
}
