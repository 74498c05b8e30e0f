package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Submitted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.OrderImpl;

/** Broadleaf's orders. */
final class BroadleafOrders implements Orders {

    private static final String ORDERS = "from " + OrderImpl.class.getName() + " o ";

    private final FreshRead database;
    private final OrderReading reading;

    BroadleafOrders(FreshRead database, OrderReading reading) {
        this.database = database;
        this.reading = reading;
    }

    @Override
    public Optional<PlacedOrder> find(long orderId) {
        return database.read(session ->
                Optional.ofNullable(session.find(OrderImpl.class, orderId)).map(order -> reading.read(session, order)));
    }

    @Override
    public Optional<PlacedOrder> findByNumber(String number) {
        return database.read(session -> session
                .createQuery(ORDERS + "where o.orderNumber = :number", OrderImpl.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .stream()
                .findFirst()
                .map(order -> reading.read(session, order)));
    }

    @Override
    public List<Submitted> submittedBetween(Submitted after, Instant until, int limit) {
        return database.read(session -> session
                .createQuery(
                        "select o.id, o.submitDate " + ORDERS + "where o.status not in (:carts)"
                                + " and o.submitDate >= :from and o.submitDate < :until"
                                + " and (o.submitDate > :from or o.id > :after) order by o.submitDate, o.id",
                        Object[].class)
                .setParameterList("carts", OrderReading.CARTS)
                // To the microsecond: rounded, a page could begin with what the one before ended with.
                .setParameter("from", Timestamp.from(after.at()))
                .setParameter("until", Timestamp.from(until))
                .setParameter("after", after.id())
                .setMaxResults(limit)
                .stream()
                .map(row -> new Submitted((Long) row[0], ((Date) row[1]).toInstant()))
                .toList());
    }

    @Override
    public Map<Long, String> fingerprints(Collection<Long> orderIds) {
        return orderIds.isEmpty() ? Map.of() : database.read(session -> Fingerprints.of(session, orderIds));
    }
}
