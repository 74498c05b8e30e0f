package com.privatetraffic.broadleaf;

import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/**
 * What Broadleaf's fulfilment statuses say. FULFILLED means sent, which for most stores is the last that is known;
 * DELIVERED comes after it, SHIPPED is its old name. The PARTIALLY_ statuses of a group say nothing of which items, so
 * only the items' own status counts then.
 */
final class HandedOver {

    private static final Set<String> WHOLE = Set.of("FULFILLED", "DELIVERED", "SHIPPED");

    private HandedOver() {}

    static boolean is(FulfillmentGroupItem item) {
        return is(item.getStatus()) || is(item.getFulfillmentGroup());
    }

    static boolean is(FulfillmentGroup group) {
        return group != null && is(group.getStatus());
    }

    private static boolean is(FulfillmentGroupStatusType status) {
        return status != null && WHOLE.contains(status.getType());
    }

    /** What is fetched at the counter is handed over too; what arrives by itself is not. */
    static boolean isNeededFor(FulfillmentType type) {
        return !FulfillmentType.DIGITAL.equals(type) && !FulfillmentType.GIFT_CARD.equals(type);
    }
}
