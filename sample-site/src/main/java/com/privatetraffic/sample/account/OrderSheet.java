package com.privatetraffic.sample.account;

import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.core.domain.Address;

/** One order as its buyer sees it. */
public record OrderSheet(Order order, OrderState state, List<MoneyMove> money) {

    static OrderSheet of(Order order) {
        return new OrderSheet(order, OrderState.of(order), MoneyMove.of(order));
    }

    /** Where it goes; null if nothing is sent. */
    public Address address() {
        return order.getFulfillmentGroups().stream()
                .map(FulfillmentGroup::getAddress)
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
    }

    /** The first few of what was bought, for a look at it. */
    public List<OrderItem> glance() {
        return order.getOrderItems().stream().limit(4).toList();
    }
}
