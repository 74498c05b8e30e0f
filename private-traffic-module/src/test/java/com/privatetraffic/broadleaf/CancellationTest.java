package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.checkout.service.workflow.DecrementInventoryActivity;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.junit.jupiter.api.Test;

/** What goes back into stock when an order is cancelled. */
class CancellationTest {

    private final List<Map<?, ?>> putBack = new ArrayList<>();
    private final SequenceProcessor checkout = new SequenceProcessor();
    private final Cancellation cancellation =
            new Cancellation(answering(OrderService.class), answering(InventoryService.class), checkout);
    private final Order order = new OrderImpl();
    private final FulfillmentGroup group = new FulfillmentGroupImpl();

    @Test
    void what_the_checkout_took_and_nobody_handed_over_goes_back_once() {
        takesFromStock();
        Sku counted = sku(InventoryType.CHECK_QUANTITY);
        ordered(counted, 3);
        ordered(counted, 2).setStatus(FulfillmentGroupStatusType.FULFILLED);
        ordered(sku(InventoryType.ALWAYS_AVAILABLE), 5);
        cancellation.mark(order, Map.of());
        cancellation.mark(order, Map.of());
        assertThat(order.getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(putBack).isEqualTo(List.of(Map.of(counted, 3)));
    }

    @Test
    void of_a_line_handed_over_in_part_only_the_rest_goes_back() {
        takesFromStock();
        Sku counted = sku(InventoryType.CHECK_QUANTITY);
        ordered(counted, 5).setStatus(FulfillmentGroupStatusType.PARTIALLY_FULFILLED);
        ordered(counted, 4).setStatus(FulfillmentGroupStatusType.FULFILLED);
        cancellation.mark(order, Map.of(1L, 2, 2L, 1));
        assertThat(putBack).isEqualTo(List.of(Map.of(counted, 3)));
    }

    @Test
    void where_the_checkout_takes_nothing_nothing_goes_back() {
        ordered(sku(InventoryType.CHECK_QUANTITY), 3);
        cancellation.mark(order, Map.of());
        assertThat(putBack).isEmpty();
    }

    // Broadleaf declares the list by wildcards nothing but null fits into.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void takesFromStock() {
        List<Activity<?>> activities = (List) checkout.getActivities();
        activities.add(new DecrementInventoryActivity());
    }

    private static Sku sku(InventoryType type) {
        Sku sku = new SkuImpl();
        sku.setInventoryType(type);
        return sku;
    }

    private FulfillmentGroupItem ordered(Sku sku, int quantity) {
        DiscreteOrderItem item = new DiscreteOrderItemImpl();
        item.setId(order.getOrderItems().size() + 1L);
        item.setSku(sku);
        item.setQuantity(quantity);
        order.getOrderItems().add(item);
        FulfillmentGroupItem parcel = new FulfillmentGroupItemImpl();
        parcel.setOrderItem(item);
        parcel.setQuantity(quantity);
        parcel.setFulfillmentGroup(group);
        group.getFulfillmentGroupItems().add(parcel);
        if (order.getFulfillmentGroups().isEmpty()) {
            order.getFulfillmentGroups().add(group);
        }
        return parcel;
    }

    private <T> T answering(Class<T> service) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (self, call, given) -> {
                    if (call.getName().equals("incrementInventory")) {
                        putBack.add((Map<?, ?>) given[0]);
                    }
                    return call.getName().equals("save") ? given[0] : null;
                }));
    }
}
