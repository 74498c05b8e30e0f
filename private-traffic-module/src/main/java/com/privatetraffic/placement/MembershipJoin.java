package com.privatetraffic.placement;

import com.privatetraffic.attribution.Consent;

/** Takes a contact into the membership programme; {@code member} does it. */
public interface MembershipJoin {

    /**
     * Joins the entry tier. Runs in the caller's transaction; a contact or customer who is a member already stays as they
     * are, so joining twice is one membership.
     *
     * @param terms the terms the shopper agreed to
     */
    void join(long contactId, Buyer buyer, Consent terms);
}
