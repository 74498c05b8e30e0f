package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;

/**
 * One line of an order.
 *
 * @param net the line base: merchandise net after all discounts, without shipping and tax
 * @param fulfilled how many of them the shop itself knows as handed over
 * @param shippable false for what needs no shipping: it is fulfilled when paid
 */
public record OrderLine(
        long id, String sku, String name, Long productId, int quantity, Money net, int fulfilled, boolean shippable) {

    /** To be shipped, and nothing of it is handed over yet. */
    public static OrderLine toShip(long id, String sku, String name, Long productId, int quantity, Money net) {
        return new OrderLine(id, sku, name, productId, quantity, net, 0, true);
    }
}
