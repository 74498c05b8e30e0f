package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.hibernate.Session;

/** Says in the module's words what a Broadleaf order is. Needs an open session: much of an order is read lazily. */
final class OrderReading {

    /** The statuses of what hasn't been placed yet. */
    static final Set<String> CARTS = Set.of("IN_PROCESS", "NAMED", "QUOTE", "CSR_OWNED");

    private final IncludedTax tax;

    OrderReading(IncludedTax tax) {
        this.tax = tax;
    }

    PlacedOrder read(Session session, Order order) {
        Currency currency = currencyOf(order);
        List<OrderLine> lines = new LineReading(order, currency, tax).lines();
        Money total = HostMoney.minor(order.getTotal(), currency);
        Money notMerchandise = lines.stream().map(OrderLine::net).reduce(total, Money::minus);
        Money taxes = taxes(order, notMerchandise);
        return new PlacedOrder(
                order.getId(),
                order.getOrderNumber(),
                state(order),
                instant(order.getSubmitDate()),
                shopper(order),
                lines,
                total,
                notMerchandise.minus(taxes),
                taxes,
                new PaymentReading(TransactionRows.of(session, order.getId(), currency), currency).payments(),
                order.getAddedOfferCodes().stream().map(OfferCode::getOfferCode).toList());
    }

    /** Contained in prices, tax is what is left of the total beside merchandise and charges; else the host says it. */
    private Money taxes(Order order, Money notMerchandise) {
        Currency currency = notMerchandise.currency();
        if (!tax.included()) {
            return HostMoney.minor(order.getTotalTax(), currency);
        }
        Money charges = HostMoney.minor(order.getTotalFulfillmentCharges(), currency);
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            for (FulfillmentGroupFee fee : group.getFulfillmentGroupFees()) {
                charges = charges.plus(HostMoney.minor(fee.getAmount(), currency));
            }
        }
        return notMerchandise.minus(charges);
    }

    /** A store may have statuses of its own, for which Broadleaf answers null: what was submitted stays placed. */
    static PlacedOrder.State state(Order order) {
        OrderStatus status = order.getStatus();
        if (OrderStatus.SUBMITTED.equals(status)) {
            return PlacedOrder.State.SUBMITTED;
        }
        if (order.getSubmitDate() == null || (status != null && CARTS.contains(status.getType()))) {
            return PlacedOrder.State.CART;
        }
        return OrderStatus.CANCELLED.equals(status) ? PlacedOrder.State.CANCELLED : PlacedOrder.State.OTHER;
    }

    static Currency currencyOf(Order order) {
        BroadleafCurrency currency = order.getCurrency();
        if (currency != null) {
            return Currency.getInstance(currency.getCurrencyCode());
        }
        return order.getTotal() == null
                ? org.broadleafcommerce.common.money.Money.defaultCurrency()
                : order.getTotal().getCurrency();
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
