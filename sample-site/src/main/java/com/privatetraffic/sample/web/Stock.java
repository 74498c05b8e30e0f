package com.privatetraffic.sample.web;

import java.util.Optional;
import org.broadleafcommerce.core.inventory.service.InventoryService;
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
        return cart.getDiscreteOrderItems().stream()
                .filter(line -> !inventory.isAvailable(line.getSku(), line.getQuantity()))
                .map(DiscreteOrderItem::getName)
                .findFirst();
    }
}
