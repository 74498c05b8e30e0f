package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;

/** Says in the module's words what a Broadleaf order is. Needs an open session: much of an order is read lazily. */
final class OrderReading {

    private OrderReading() {}

    static PlacedOrder read(Order order) {
        Currency currency = currencyOf(order);
        List<OrderLine> lines = lines(order, currency);
        Money total = HostMoney.minor(order.getTotal(), currency);
        Money tax = HostMoney.minor(order.getTotalTax(), currency);
        return new PlacedOrder(
                order.getId(),
                order.getOrderNumber(),
                state(order.getStatus()),
                instant(order.getSubmitDate()),
                shopper(order),
                lines,
                total,
                rest(total, tax, lines),
                tax,
                Payments.captured(CapturedPayments.sum(order.getPayments(), currency)),
                order.getAddedOfferCodes().stream().map(OfferCode::getOfferCode).toList());
    }

    /** What is neither merchandise nor tax. */
    private static Money rest(Money total, Money tax, List<OrderLine> lines) {
        Money rest = total.minus(tax);
        for (OrderLine line : lines) {
            rest = rest.minus(line.net());
        }
        return rest;
    }

    private static PlacedOrder.State state(OrderStatus status) {
        if (OrderStatus.SUBMITTED.equals(status)) {
            return PlacedOrder.State.SUBMITTED;
        }
        return OrderStatus.CANCELLED.equals(status) ? PlacedOrder.State.CANCELLED : PlacedOrder.State.CART;
    }

    private static Currency currencyOf(Order order) {
        BroadleafCurrency currency = order.getCurrency();
        if (currency != null) {
            return Currency.getInstance(currency.getCurrencyCode());
        }
        return order.getTotal() == null
                ? org.broadleafcommerce.common.money.Money.defaultCurrency()
                : order.getTotal().getCurrency();
    }

    private static List<OrderLine> lines(Order order, Currency currency) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderItem item : order.getOrderItems()) {
            if (item instanceof BundleOrderItem bundle) {
                bundle.getDiscreteOrderItems().forEach(part -> lines.add(line(order, part, currency)));
            } else {
                lines.add(line(order, item, currency));
            }
        }
        return lines;
    }

    private static OrderLine line(Order order, OrderItem item, Currency currency) {
        Product product = item instanceof DiscreteOrderItem discrete ? discrete.getProduct() : null;
        String sku = item instanceof DiscreteOrderItem discrete
                ? String.valueOf(discrete.getSku().getId())
                : "";
        return OrderLine.toShip(
                item.getId(),
                sku,
                item.getName(),
                product == null ? null : product.getId(),
                CategoryPath.of(product),
                item.getQuantity(),
                net(order, item, currency));
    }

    /** Broadleaf prorates order discounts to fulfilment group items: net is their total less that share. */
    private static Money net(Order order, OrderItem item, Currency currency) {
        Money net = Money.zero(currency);
        boolean shipped = false;
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            for (FulfillmentGroupItem part : group.getFulfillmentGroupItems()) {
                if (part.getOrderItem().getId().equals(item.getId()) && part.getTotalItemAmount() != null) {
                    shipped = true;
                    net = net.plus(HostMoney.minor(part.getTotalItemAmount(), currency))
                            .minus(HostMoney.minor(part.getProratedOrderAdjustmentAmount(), currency));
                }
            }
        }
        return shipped ? net : HostMoney.minor(item.getTotalPrice(), currency);
    }

    private static Shopper shopper(Order order) {
        Customer customer = order.getCustomer();
        List<Address> addresses = Stream.concat(
                        order.getPayments().stream().map(OrderPayment::getBillingAddress),
                        order.getFulfillmentGroups().stream().map(FulfillmentGroup::getAddress))
                .filter(Objects::nonNull)
                .toList();
        return new Shopper(
                customer.getId(),
                customer.isRegistered(),
                first(
                        Stream.of(name(customer.getFirstName(), customer.getLastName())),
                        addresses.stream().map(address -> name(address.getFirstName(), address.getLastName()))),
                first(Stream.of(order.getEmailAddress()), Stream.of(customer.getEmailAddress())),
                first(addresses.stream().map(address -> number(address.getPhonePrimary())), Stream.empty()),
                emails(order, addresses),
                phones(customer, addresses));
    }

    private static Set<String> emails(Order order, List<Address> addresses) {
        return all(
                Stream.of(order.getEmailAddress(), order.getCustomer().getEmailAddress()),
                addresses.stream().map(Address::getEmailAddress));
    }

    private static Set<String> phones(Customer customer, List<Address> addresses) {
        return all(
                customer.getCustomerPhones().stream().map(each -> number(each.getPhone())),
                addresses.stream()
                        .flatMap(address -> Stream.of(address.getPhonePrimary(), address.getPhoneSecondary()))
                        .map(OrderReading::number));
    }

    private static String number(Phone phone) {
        return phone == null ? null : phone.getPhoneNumber();
    }

    private static Set<String> all(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.toSet());
    }

    private static String name(String first, String last) {
        return Stream.of(first, last)
                .filter(part -> part != null && !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
    }

    private static String first(Stream<String> preferred, Stream<String> others) {
        return Stream.concat(preferred, others)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
