package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What the shop says of an order at the moment it is asked.
 *
 * @param number the number the shopper sees; null while the order is a cart
 * @param placedAt when it was submitted; null while the order is a cart
 * @param total what the shopper pays: the lines' net, shipping and tax
 * @param shipping with any other charge that is neither merchandise nor tax
 * @param tax with the tax contained in tax-inclusive prices
 */
public record PlacedOrder(
        long id,
        String number,
        State state,
        Instant placedAt,
        Shopper shopper,
        List<OrderLine> lines,
        Money total,
        Money shipping,
        Money tax,
        Payments payments,
        List<String> couponCodes) {

    /** The order's place in the shop. */
    public enum State {
        CART,
        /** Placed, and for the shop it stands. */
        SUBMITTED,
        /** Placed, and since in a state of the store's own that doesn't say whether it stands. */
        OTHER,
        CANCELLED
    }

    public PlacedOrder {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }

    /** Paid means captured in full; an order of nothing is paid when placed. */
    public boolean isPaid() {
        return isOfNothing() || (total.isPositive() && payments.captured().minor() >= total.minor());
    }

    /** Whether nothing is to be paid. An order that costs something, and of which the shop lost the total, isn't. */
    public boolean isOfNothing() {
        return total.isZero() && lines.stream().allMatch(line -> line.net().isZero());
    }
}
