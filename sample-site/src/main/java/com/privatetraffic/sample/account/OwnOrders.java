package com.privatetraffic.sample.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Placed orders, found for the person they belong to and for nobody else. */
@Service
class OwnOrders {

    private static final Set<OrderStatus> PLACED = Set.of(OrderStatus.SUBMITTED, OrderStatus.CANCELLED);

    private final OrderService orders;

    OwnOrders(@Qualifier("blOrderService") OrderService orders) {
        this.orders = orders;
    }

    /** Newest first. */
    List<OrderSheet> of(Customer customer) {
        return PLACED.stream()
                .flatMap(status -> orders.findOrdersForCustomer(customer, status).stream())
                .filter(order -> order.getSubmitDate() != null)
                .sorted(Comparator.comparing(Order::getSubmitDate).reversed())
                .map(OrderSheet::of)
                .toList();
    }

    Optional<OrderSheet> ofCustomer(Customer customer, String number) {
        return placed(number)
                .filter(order -> order.getCustomer().equals(customer))
                .map(OrderSheet::of);
    }

    /** An order by what its confirmation said: its number and the buyer's e-mail. */
    Optional<OrderSheet> ofBuyer(String email, String number) {
        return placed(number)
                .filter(order -> order.getEmailAddress() != null
                        && order.getEmailAddress().strip().equalsIgnoreCase(email.strip()))
                .map(OrderSheet::of);
    }

    Optional<OrderSheet> byNumber(String number) {
        return placed(number).map(OrderSheet::of);
    }

    private Optional<Order> placed(String number) {
        return Stream.ofNullable(number)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 64)
                .map(orders::findOrderByOrderNumber)
                .filter(order -> order != null && PLACED.contains(order.getStatus()))
                .findFirst();
    }
}
