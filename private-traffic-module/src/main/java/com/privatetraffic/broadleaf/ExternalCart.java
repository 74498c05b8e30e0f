package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.commerce.OrderRequest;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;

/** What an order taken elsewhere asks for, looked up in the shop and put into a cart. */
final class ExternalCart {

    private final CatalogService catalog;
    private final OrderService orders;
    private final OfferService offers;

    ExternalCart(CatalogService catalog, OrderService orders, OfferService offers) {
        this.catalog = catalog;
        this.orders = orders;
        this.offers = offers;
    }

    /** A line and what the shop sells under its SKU. Of two equal lines each is wanted. */
    record Wanted(OrderRequest.Line line, Sku sku) {}

    /** The wanted lines, checked before anything is written. */
    List<Wanted> wanted(OrderRequest request) {
        List<Wanted> all = new ArrayList<>();
        for (OrderRequest.Line line : request.lines()) {
            Sku sku = SkuCode.id(line.sku()).map(catalog::findSkuById).orElse(null);
            if (sku == null || !BroadleafCatalogue.isSold(sku)) {
                throw new OrderRefusedException("The store doesn't sell a SKU " + line.sku() + ".", null);
            }
            // The shop makes one line of two that want the same.
            if (request.isPricedElsewhere()
                    && all.stream().anyMatch(one -> one.sku().equals(sku))) {
                throw new OrderRefusedException(
                        "Send one line for SKU " + line.sku() + ": lines with a unitPrice can't be put together.",
                        null);
            }
            all.add(new Wanted(line, sku));
        }
        return all;
    }

    /** The wanted coupons, checked before anything is written. */
    List<OfferCode> coupons(OrderRequest request) {
        return request.couponCodes().stream().map(this::coupon).toList();
    }

    private OfferCode coupon(String code) {
        OfferCode found = offers.lookupOfferCodeByCode(code);
        if (found == null || !found.isActive() || !found.getOffer().isActive()) {
            throw new OrderRefusedException("There is no valid coupon " + code + ".", null);
        }
        return found;
    }

    Order fill(Order cart, List<Wanted> lines, List<OfferCode> coupons) throws AddToCartException, PricingException {
        Order filled = cart;
        for (Wanted each : lines) {
            filled = orders.addItem(filled.getId(), item(each.line(), each.sku()), false);
        }
        for (Wanted each : lines) {
            price(filled, each.line(), each.sku());
        }
        try {
            return orders.addOfferCodes(filled, coupons, false);
        } catch (OfferMaxUseExceededException used) {
            throw new OrderRefusedException("A coupon was used as often as it may be.", used);
        }
    }

    private static OrderItemRequestDTO item(OrderRequest.Line line, Sku sku) {
        OrderItemRequestDTO item = new OrderItemRequestDTO(sku.getProduct().getId(), sku.getId(), line.quantity());
        for (ProductOptionValue value : sku.getProductOptionValuesCollection()) {
            item.getItemAttributes().put(value.getProductOption().getAttributeName(), value.getAttributeValue());
        }
        return item;
    }

    /** A price set on an item is final to Broadleaf: it overrides both of its own and takes no discount. */
    private static void price(Order cart, OrderRequest.Line line, Sku sku) {
        if (line.unitPrice() == null) {
            return;
        }
        String currency = OrderReading.currencyOf(cart).getCurrencyCode();
        if (!currency.equals(line.unitPrice().currency().getCurrencyCode())) {
            throw new OrderRefusedException(
                    "The store sells in " + currency + ", and so has the unitPrice to be.", null);
        }
        for (OrderItem item : cart.getOrderItems()) {
            if (item instanceof DiscreteOrderItem discrete && discrete.getSku().equals(sku)) {
                item.setPrice(HostMoney.decimal(line.unitPrice()));
            }
        }
    }
}
