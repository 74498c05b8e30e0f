package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.money.LargestRemainder;
import com.privatetraffic.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/**
 * The lines of an order, each with what it cost after every discount. Broadleaf prorates order discounts to the items of
 * its fulfilment groups; where those shares are missing or don't add up, the discount is spread by largest remainder.
 */
final class LineReading {

    private record Part(OrderItem item, int quantity, Money price) {}

    private final Order order;
    private final Currency currency;
    private final IncludedTax tax;
    private final Map<Long, List<FulfillmentGroupItem>> shipments;

    LineReading(Order order, Currency currency, IncludedTax tax) {
        this.order = order;
        this.currency = currency;
        this.tax = tax;
        this.shipments = order.getFulfillmentGroups().stream()
                .map(FulfillmentGroup::getFulfillmentGroupItems)
                .flatMap(List::stream)
                .filter(item -> item.getOrderItem() != null)
                .collect(Collectors.groupingBy(item -> item.getOrderItem().getId()));
    }

    List<OrderLine> lines() {
        List<Part> parts = parts();
        List<Money> discounts = orderDiscounts(parts);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Money price = part.price().minus(discounts.get(i));
            lines.add(line(part, price.minus(tax.within(price, sum(part, LineReading::taxOf)))));
        }
        return lines;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (OrderItem item : order.getOrderItems()) {
            if (item instanceof BundleOrderItem bundle) {
                parts.addAll(partsOf(bundle));
            } else {
                parts.add(new Part(item, item.getQuantity(), minor(item.getTotalPrice())));
            }
        }
        return parts;
    }

    /** A bundle may have a price of its own; its parts share it in proportion to theirs. */
    private List<Part> partsOf(BundleOrderItem bundle) {
        List<DiscreteOrderItem> items = bundle.getDiscreteOrderItems();
        List<Money> prices = LargestRemainder.spread(
                minor(bundle.getTotalPrice()),
                items.stream().map(item -> minor(item.getTotalPrice())).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            DiscreteOrderItem item = items.get(i);
            parts.add(new Part(item, item.getQuantity() * bundle.getQuantity(), prices.get(i)));
        }
        return parts;
    }

    private List<Money> orderDiscounts(List<Part> parts) {
        List<Money> prices = parts.stream().map(Part::price).toList();
        Money all = prices.stream().reduce(Money.zero(currency), Money::plus);
        Money given = minor(order.getOrderAdjustmentsValue());
        Money discount = given.minor() < all.minor() ? given : all;
        List<Money> shares = parts.stream()
                .map(part -> sum(part, FulfillmentGroupItem::getProratedOrderAdjustmentAmount))
                .toList();
        boolean addUp =
                shares.stream().reduce(Money.zero(currency), Money::plus).equals(discount);
        boolean fit = IntStream.range(0, shares.size())
                .allMatch(i -> shares.get(i).minor() <= prices.get(i).minor());
        return addUp && fit ? shares : LargestRemainder.spread(discount, prices);
    }

    private OrderLine line(Part part, Money net) {
        Sku sku = part.item() instanceof DiscreteOrderItem discrete ? discrete.getSku() : null;
        Product product = part.item() instanceof DiscreteOrderItem discrete ? discrete.getProduct() : null;
        return new OrderLine(
                part.item().getId(),
                sku == null ? "" : SkuCode.of(sku),
                part.item().getName(),
                product == null ? null : product.getId(),
                part.quantity(),
                net,
                Math.min(part.quantity(), handedOver(part)),
                isShippable(part, sku));
    }

    private int handedOver(Part part) {
        return shipments(part).stream()
                .filter(HandedOver::is)
                .mapToInt(FulfillmentGroupItem::getQuantity)
                .sum();
    }

    private boolean isShippable(Part part, Sku sku) {
        List<FulfillmentGroupItem> items = shipments(part);
        if (items.isEmpty()) {
            FulfillmentType type = sku == null ? null : sku.getFulfillmentType();
            return HandedOver.isNeededFor(type);
        }
        return items.stream()
                .anyMatch(item ->
                        HandedOver.isNeededFor(item.getFulfillmentGroup().getType()));
    }

    private List<FulfillmentGroupItem> shipments(Part part) {
        return shipments.getOrDefault(part.item().getId(), List.of());
    }

    private Money sum(Part part, Function<FulfillmentGroupItem, org.broadleafcommerce.common.money.Money> amount) {
        return shipments(part).stream()
                .map(item -> minor(amount.apply(item)))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static org.broadleafcommerce.common.money.Money taxOf(FulfillmentGroupItem item) {
        if (item.getTotalTax() != null) {
            return item.getTotalTax();
        }
        return item.getTaxes().stream()
                .map(TaxDetail::getAmount)
                .reduce(org.broadleafcommerce.common.money.Money::add)
                .orElse(null);
    }

    private Money minor(org.broadleafcommerce.common.money.Money amount) {
        return HostMoney.minor(amount, currency);
    }
}
