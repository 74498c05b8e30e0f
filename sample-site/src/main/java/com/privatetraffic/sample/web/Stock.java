package com.privatetraffic.sample.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Whether what is in a cart can still be had: Broadleaf's cart asks when something is put in, its checkout doesn't. */
@Service
class Stock {

    private final InventoryService inventory;

    Stock(@Qualifier("blInventoryService") InventoryService inventory) {
        this.inventory = inventory;
    }

    /** The name of the first line that can't be had in that quantity. */
    Optional<String> soldOut(Order cart) {
        List<DiscreteOrderItem> lines = cart.getDiscreteOrderItems();
        Map<Sku, Integer> there = inventory.retrieveQuantitiesAvailable(
                lines.stream().map(DiscreteOrderItem::getSku).collect(Collectors.toSet()));
        return lines.stream()
                .filter(line -> line.getQuantity() > most(line.getSku(), there))
                .map(DiscreteOrderItem::getName)
                .findFirst();
    }

    /** No figure means no end of it, but for goods that are counted and never were. */
    private static int most(Sku sku, Map<Sku, Integer> there) {
        Integer quantity = there.get(sku);
        boolean counted = InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType());
        return quantity != null ? quantity : counted ? 0 : Integer.MAX_VALUE;
    }
}
