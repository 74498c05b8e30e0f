package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.util.List;

/**
 * One line of an order.
 *
 * @param net the line base: merchandise net after all discounts, without shipping and tax
 * @param fulfilled how many of them the shop itself knows as handed over
 * @param shippable false for what needs no shipping: it is fulfilled when paid
 * @param categoryIds most specific first: the default category path upward, then other parents
 */
public record OrderLine(
        long id,
        String sku,
        String name,
        Long productId,
        List<Long> categoryIds,
        int quantity,
        Money net,
        int fulfilled,
        boolean shippable) {

    public OrderLine {
        categoryIds = List.copyOf(categoryIds);
    }

    /** To be shipped, and nothing of it is handed over yet. */
    public static OrderLine toShip(
            long id, String sku, String name, Long productId, List<Long> categoryIds, int quantity, Money net) {
        return new OrderLine(id, sku, name, productId, categoryIds, quantity, net, 0, true);
    }
}
