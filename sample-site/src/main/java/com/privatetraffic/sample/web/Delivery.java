package com.privatetraffic.sample.web;

import java.util.Comparator;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Puts e-mail, address and way of delivery on the cart and prices it again, since delivery has a price. */
@Service("delivery")
public class Delivery {

    private final OrderService orders;
    private final FulfillmentGroupService groups;
    private final FulfillmentOptionService options;
    private final AddressService addresses;
    private final PostalAddress postal;

    Delivery(
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blFulfillmentGroupService") FulfillmentGroupService groups,
            @Qualifier("blFulfillmentOptionService") FulfillmentOptionService options,
            @Qualifier("blAddressService") AddressService addresses,
            PostalAddress postal) {
        this.orders = orders;
        this.groups = groups;
        this.options = options;
        this.addresses = addresses;
        this.postal = postal;
    }

    List<FixedPriceFulfillmentOption> waysCheapestFirst() {
        return options.readAllFulfillmentOptions().stream()
                .filter(FixedPriceFulfillmentOption.class::isInstance)
                .map(FixedPriceFulfillmentOption.class::cast)
                .sorted(Comparator.comparing(FixedPriceFulfillmentOption::getPrice))
                .toList();
    }

    /** What the whole order costs if it is delivered this way. */
    public Money totalWith(Order cart, FixedPriceFulfillmentOption way) {
        Money goods = cart.getTotalShipping() == null
                ? cart.getTotal()
                : cart.getTotal().subtract(cart.getTotalShipping());
        return goods.add(way.getPrice());
    }

    /** True if the store delivers this way and to this country. */
    boolean offers(CheckoutForm form) {
        return options.readFulfillmentOptionById(form.getDelivery()) != null && postal.isServed(form);
    }

    Order putOn(Order cart, CheckoutForm form) throws PricingException {
        cart.setEmailAddress(form.getEmail().trim());
        FulfillmentOption option = options.readFulfillmentOptionById(form.getDelivery());
        FulfillmentGroup group = groups.getFirstShippableFulfillmentGroup(cart);
        if (group != null) {
            Address address = group.getAddress() == null ? addresses.create() : group.getAddress();
            postal.fill(address, form);
            group.setAddress(address);
            group.setFulfillmentOption(option);
        }
        return orders.save(cart, true);
    }
}
