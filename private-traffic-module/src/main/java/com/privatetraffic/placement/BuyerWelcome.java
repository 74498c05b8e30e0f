package com.privatetraffic.placement;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.PlacedOrder;
import java.time.Instant;

/** Makes a contact of a buyer, and a member where they asked for it. */
final class BuyerWelcome {

    private final ContactCapture contacts;
    private final MembershipJoin memberships;

    BuyerWelcome(ContactCapture contacts, MembershipJoin memberships) {
        this.contacts = contacts;
        this.memberships = memberships;
    }

    /** The buyer's contact; in the caller's transaction, idempotent per order. */
    long welcome(PlacedOrder order, CartChoice choice, OrderSource source, Instant placedAt) {
        Buyer buyer = new Buyer(order.id(), order.number(), order.shopper(), source, choice.news(), placedAt);
        long contact = contacts.capture(buyer);
        if (choice.membership() != null) {
            memberships.join(contact, buyer, choice.membership());
        }
        return contact;
    }
}
