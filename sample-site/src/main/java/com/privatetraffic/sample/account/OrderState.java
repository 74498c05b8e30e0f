package com.privatetraffic.sample.account;

import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** How far an order is, as its buyer sees it; the text is the message {@code order.state.<name>}. */
public enum OrderState {
    PLACED("open"),
    PARTLY_SENT("open"),
    SENT(""),
    DELIVERED(""),
    CANCELLED("back");

    private static final List<FulfillmentGroupStatusType> BEGUN =
            List.of(FulfillmentGroupStatusType.PARTIALLY_FULFILLED, FulfillmentGroupStatusType.PARTIALLY_DELIVERED);

    private final String look;

    OrderState(String look) {
        this.look = look;
    }

    /** Which colours the state is shown in besides its words. */
    public String look() {
        return look;
    }

    static OrderState of(Order order) {
        if (OrderStatus.CANCELLED.equals(order.getStatus())) {
            return CANCELLED;
        }
        List<FulfillmentGroupStatusType> parcels = order.getFulfillmentGroups().stream()
                .map(FulfillmentGroup::getStatus)
                .toList();
        return of(parcels);
    }

    /** The state of an order that stands, from those of its parcels; null for one nothing was done with. */
    static OrderState of(List<FulfillmentGroupStatusType> parcels) {
        long delivered = parcels.stream()
                .filter(FulfillmentGroupStatusType.DELIVERED::equals)
                .count();
        long sent = delivered
                + parcels.stream()
                        .filter(FulfillmentGroupStatusType.FULFILLED::equals)
                        .count();
        if (!parcels.isEmpty() && delivered == parcels.size()) {
            return DELIVERED;
        }
        if (!parcels.isEmpty() && sent == parcels.size()) {
            return SENT;
        }
        return sent > 0 || parcels.stream().anyMatch(status -> status != null && BEGUN.contains(status))
                ? PARTLY_SENT
                : PLACED;
    }
}
