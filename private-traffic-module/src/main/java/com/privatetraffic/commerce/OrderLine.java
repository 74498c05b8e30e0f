package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.util.List;

/**
 * One line of an order.
 *
 * @param net the line base: merchandise net after all discounts, without shipping and tax
 * @param categoryIds most specific first: the default category path upward, then other parents
 */
public record OrderLine(
        long id, String sku, String name, Long productId, List<Long> categoryIds, int quantity, Money net) {

    public OrderLine {
        categoryIds = List.copyOf(categoryIds);
    }
}
