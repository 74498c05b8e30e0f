package com.privatetraffic.sample.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.domain.Adjustment;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetail;
import org.springframework.stereotype.Component;

/** What an order was made cheaper by, offer by offer; the same offer on several goods is one saving. */
@Component("savings")
public class Savings {

    /**
     * An offer and what it took off.
     *
     * @param name as shoppers know it; empty when they aren't told one (its name in the admin is the staff's)
     */
    public record Saving(String name, Money amount) {}

    /** What is taken off the sum of the goods. */
    public List<Saving> deducted(Order order) {
        Map<String, Money> byName = new LinkedHashMap<>();
        add(byName, order.getOrderAdjustments(), 1);
        return listed(byName);
    }

    /** What the prices of the goods and of the delivery are lower by already. */
    public List<Saving> included(Order order) {
        Map<String, Money> byName = new LinkedHashMap<>();
        for (OrderItem item : order.getOrderItems()) {
            for (OrderItemPriceDetail detail : item.getOrderItemPriceDetails()) {
                add(byName, detail.getOrderItemPriceDetailAdjustments(), detail.getQuantity());
            }
        }
        for (FulfillmentGroup delivery : order.getFulfillmentGroups()) {
            add(byName, delivery.getFulfillmentGroupAdjustments(), 1);
        }
        return listed(byName);
    }

    private static List<Saving> listed(Map<String, Money> byName) {
        List<Saving> savings = new ArrayList<>();
        byName.forEach((name, amount) -> {
            if (!amount.isZero()) {
                savings.add(new Saving(name, amount));
            }
        });
        return savings;
    }

    private static void add(Map<String, Money> byName, List<? extends Adjustment> adjustments, int times) {
        for (Adjustment adjustment : adjustments) {
            byName.merge(name(adjustment.getOffer()), adjustment.getValue().multiply(times), Money::add);
        }
    }

    private static String name(Offer offer) {
        return StringUtils.trimToEmpty(offer.getMarketingMessage());
    }
}
