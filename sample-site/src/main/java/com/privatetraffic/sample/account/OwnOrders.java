package com.privatetraffic.sample.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Placed orders, found for the person they belong to and for nobody else. */
@Service
class OwnOrders {

    private static final Set<OrderStatus> PLACED = Set.of(OrderStatus.SUBMITTED, OrderStatus.CANCELLED);

    /** Broadleaf's own query reads every order its customer ever placed. */
    private static final String PLACED_BY = " from " + OrderImpl.class.getName()
            + " o where o.customer.id = :customer and o.status in (:placed) and o.submitDate is not null";

    private static final int PAGE = 10;

    private final OrderService orders;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    OwnOrders(@Qualifier("blOrderService") OrderService orders) {
        this.orders = orders;
    }

    /** The newest, at most so many. */
    List<OrderSheet> latest(Customer customer, int most) {
        return sheets(customer, 0, most);
    }

    /** A page of them; the last there is where the number is beyond it, the first where it is below 1. */
    OrderHistory history(Customer customer, int number) {
        long placed = of(customer, entities.createQuery("select count(o)" + PLACED_BY, Long.class))
                .getSingleResult();
        int pages = (int) Math.max(1, (placed + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(number, 1), pages);
        return new OrderHistory(sheets(customer, (shown - 1) * PAGE, PAGE), shown, pages);
    }

    private List<OrderSheet> sheets(Customer customer, int from, int most) {
        return of(
                        customer,
                        entities.createQuery(
                                "select o" + PLACED_BY + " order by o.submitDate desc, o.id desc", Order.class))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(OrderSheet::of)
                .toList();
    }

    private static <T> TypedQuery<T> of(Customer customer, TypedQuery<T> query) {
        return query.setParameter("customer", customer.getId())
                .setParameter(
                        "placed", PLACED.stream().map(OrderStatus::getType).toList());
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
