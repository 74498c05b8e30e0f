package com.privatetraffic.commerce;

import java.util.List;

/**
 * An order taken elsewhere (phone, chat, live room), to be placed through the shop's own cart and checkout.
 *
 * @param customerId an existing customer, or null for a guest with {@code email}
 */
public record OrderRequest(Long customerId, String email, List<Line> lines, PaymentOutcome payment) {

    /** One wanted SKU. */
    public record Line(String sku, int quantity) {}

    /** How the money stands when the order is placed. */
    public enum PaymentOutcome {
        CAPTURED
    }

    public OrderRequest {
        lines = List.copyOf(lines);
    }
}
