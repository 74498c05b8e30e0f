package com.privatetraffic.broadleaf;

import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.Processor;

/** Marks an order cancelled and puts back into stock what the checkout took out of it and nobody has handed over. */
final class Cancellation {

    private final OrderService orders;
    private final InventoryService inventory;
    private final Processor checkout;

    Cancellation(OrderService orders, InventoryService inventory, Processor checkout) {
        this.orders = orders;
        this.inventory = inventory;
        this.checkout = checkout;
    }

    /**
     * Once per order; again it changes nothing.
     *
     * @param known by line id, what was handed over as far as the module was told; the shop may know of more
     */
    void mark(Order order, Map<Long, Integer> known) {
        if (OrderStatus.CANCELLED.equals(order.getStatus())) {
            return;
        }
        try {
            Map<Sku, Integer> stock = takesFromStock() ? stockOf(order, known) : Map.of();
            if (!stock.isEmpty()) {
                inventory.incrementInventory(stock);
            }
            order.setStatus(OrderStatus.CANCELLED);
            orders.save(order, false);
        } catch (PricingException e) {
            throw new IllegalStateException("Order " + order.getId() + " can't be saved as cancelled.", e);
        }
    }

    /** Broadleaf's checkout leaves stock alone unless the store adds its activity for it. */
    private boolean takesFromStock() {
        return checkout instanceof BaseProcessor workflow
                && workflow.getActivities().stream().anyMatch(DecrementInventoryActivity.class::isInstance);
    }

    private static Map<Sku, Integer> stockOf(Order order, Map<Long, Integer> known) {
        Map<Sku, Integer> stock = new HashMap<>();
        for (OrderItem item : order.getOrderItems()) {
            if (item instanceof BundleOrderItem bundle) {
                add(stock, bundle.getSku(), bundle.getQuantity());
                bundle.getDiscreteOrderItems()
                        .forEach(part -> add(
                                stock,
                                part.getSku(),
                                part.getQuantity() * bundle.getQuantity() - handedOver(order, part, known)));
            } else if (item instanceof DiscreteOrderItem discrete) {
                add(stock, discrete.getSku(), item.getQuantity() - handedOver(order, item, known));
            }
        }
        return stock;
    }

    private static void add(Map<Sku, Integer> stock, Sku sku, int quantity) {
        if (sku != null && InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType()) && quantity > 0) {
            stock.merge(sku, quantity, Integer::sum);
        }
    }

    /** Of a line handed over in part, the shop's statuses don't say how many. */
    private static int handedOver(Order order, OrderItem item, Map<Long, Integer> known) {
        int seen = order.getFulfillmentGroups().stream()
                .flatMap(group -> group.getFulfillmentGroupItems().stream())
                .filter(parcel -> item.getId().equals(parcel.getOrderItem().getId()))
                .filter(HandedOver::is)
                .mapToInt(FulfillmentGroupItem::getQuantity)
                .sum();
        return Math.max(seen, known.getOrDefault(item.getId(), 0));
    }
}
