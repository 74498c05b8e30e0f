package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.util.List;

/**
 * An order taken elsewhere (phone, chat, live room), to be placed through the shop's own cart and checkout.
 *
 * @param customerId an existing customer, or null for a guest with {@code email}
 * @param couponCodes to be applied by the shop's own offers
 */
public record OrderRequest(
        Long customerId, String email, List<Line> lines, List<String> couponCodes, PaymentOutcome payment) {

    /**
     * One wanted SKU.
     *
     * @param unitPrice what was charged there for one, final: no discount of the shop lowers it; null: the shop's price
     */
    public record Line(String sku, int quantity, Money unitPrice) {}

    /** How the money stands when the order is placed. */
    public enum PaymentOutcome {
        /** It is there. */
        CAPTURED,
        /** It is promised by whoever took the order and noted when it comes. */
        AUTHORIZED,
        /** It is paid when the goods arrive. */
        ON_DELIVERY
    }

    public OrderRequest {
        lines = List.copyOf(lines);
        couponCodes = List.copyOf(couponCodes);
    }

    /** Whether a line has a price of its own. */
    public boolean isPricedElsewhere() {
        return lines.stream().anyMatch(line -> line.unitPrice() != null);
    }
}
