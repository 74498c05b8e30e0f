package com.privatetraffic.broadleaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;

/** Marks in the shop what was handed over; what it knows already is never taken back. */
final class FulfilmentWriting {

    private final FulfillmentGroupService groups;

    FulfilmentWriting(FulfillmentGroupService groups) {
        this.groups = groups;
    }

    /** @param quantities by line id, what was handed over in all */
    void note(Order order, Map<Long, Integer> quantities) {
        Map<Long, Integer> left = new HashMap<>(quantities);
        List<FulfillmentGroupItem> items = order.getFulfillmentGroups().stream()
                .flatMap(group -> group.getFulfillmentGroupItems().stream())
                .toList();
        items.stream().filter(HandedOver::is).forEach(item -> take(left, item));
        for (FulfillmentGroupItem item : items) {
            if (!HandedOver.is(item)) {
                mark(item, take(left, item));
            }
        }
        order.getFulfillmentGroups().forEach(this::mark);
    }

    private static int take(Map<Long, Integer> left, FulfillmentGroupItem item) {
        Long line = item.getOrderItem().getId();
        int taken = Math.min(left.getOrDefault(line, 0), item.getQuantity());
        left.merge(line, -taken, Integer::sum);
        return taken;
    }

    private static void mark(FulfillmentGroupItem item, int handedOver) {
        if (handedOver > 0) {
            item.setStatus(
                    handedOver == item.getQuantity()
                            ? FulfillmentGroupStatusType.FULFILLED
                            : FulfillmentGroupStatusType.PARTIALLY_FULFILLED);
        }
    }

    private void mark(FulfillmentGroup group) {
        List<FulfillmentGroupItem> items = group.getFulfillmentGroupItems();
        if (HandedOver.is(group) || items.stream().allMatch(item -> item.getStatus() == null)) {
            return;
        }
        group.setStatus(
                items.stream().allMatch(HandedOver::is)
                        ? FulfillmentGroupStatusType.FULFILLED
                        : FulfillmentGroupStatusType.PARTIALLY_FULFILLED);
        groups.save(group);
    }
}
