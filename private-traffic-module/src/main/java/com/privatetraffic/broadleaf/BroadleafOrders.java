package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/** Broadleaf's orders. */
final class BroadleafOrders implements Orders {

    private static final String ORDERS = "from " + OrderImpl.class.getName() + " o ";

    private final FreshRead database;

    BroadleafOrders(FreshRead database) {
        this.database = database;
    }

    @Override
    public Optional<PlacedOrder> find(long orderId) {
        return database.read(session ->
                Optional.ofNullable(session.find(OrderImpl.class, orderId)).map(OrderReading::read));
    }

    @Override
    public Optional<PlacedOrder> findByNumber(String number) {
        return database.read(session -> session
                .createQuery(ORDERS + "where o.orderNumber = :number", OrderImpl.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .stream()
                .findFirst()
                .map(OrderReading::read));
    }

    @Override
    public List<Long> submittedBetween(Instant from, Instant until, long afterId, int limit) {
        return database.read(session -> session.createQuery(
                        "select o.id " + ORDERS + "where o.status = :submitted and o.submitDate >= :from"
                                + " and o.submitDate < :until and o.id > :after order by o.id",
                        Long.class)
                .setParameter("submitted", OrderStatus.SUBMITTED.getType())
                .setParameter("from", Date.from(from))
                .setParameter("until", Date.from(until))
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .list());
    }

    @Override
    public Map<Long, String> fingerprints(Collection<Long> orderIds) {
        return orderIds.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(PlacedOrder::id, order -> Integer.toHexString(order.hashCode())));
    }
}
