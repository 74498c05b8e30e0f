package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the facts of orders. Writes take part in the caller's transaction, which holds the order's row. */
final class OrderEvents {

    private final Database database;
    private final Clock clock;

    OrderEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of an order, done or not, in the order they were recorded. */
    List<OrderEvent> ofOrder(long orderId) {
        return query("where order_id = ? order by id", orderId);
    }

    /** Those of several orders that are done, before an instant, or at it with an id below; the latest first. */
    List<OrderEvent> doneBefore(Collection<Long> orderIds, Instant at, long belowId, int limit) {
        return query(
                "where order_id = any (?) and state = 'DONE' and kind not in ('PAYMENT', 'RECOUNTED', 'OWED')"
                        + " and happened_at <= ? and (happened_at < ? or id < ?) order by happened_at desc, id desc"
                        + " fetch first ? rows only",
                orderIds.toArray(Long[]::new),
                InstantColumn.of(at),
                InstantColumn.of(at),
                belowId,
                limit);
    }

    Optional<OrderEvent> find(long orderId, String key) {
        return query("where order_id = ? and business_key = ?", orderId, key).stream()
                .findFirst();
    }

    Optional<OrderEvent> find(long id) {
        return query("where id = ?", id).stream().findFirst();
    }

    /** How far they have come. */
    Sighting.Known known(long orderId) {
        return database.jdbc()
                .queryForObject(
                        "select coalesce(max(id), 0), coalesce(max(done_no), 0) from pt_order_event where order_id = ?",
                        (row, number) -> new Sighting.Known(row.getLong(1), row.getInt(2)),
                        orderId);
    }

    /** A fact that is done. */
    OrderEvent record(long orderId, String key, OrderFact fact, String reason, String actor, Instant happenedAt) {
        insert(orderId, key, fact, OrderEvent.State.DONE, null, null, reason, actor, happenedAt);
        return find(orderId, key).orElseThrow();
    }

    /** A fact the shop has to be asked for. */
    OrderEvent begin(
            long orderId,
            String key,
            OrderFact fact,
            Money asked,
            Instant askedUntil,
            String reason,
            String actor,
            Instant happenedAt) {
        insert(orderId, key, fact, OrderEvent.State.PENDING, asked, askedUntil, reason, actor, happenedAt);
        return find(orderId, key).orElseThrow();
    }

    /** The shop is asked (again) until then at most. */
    void ask(OrderEvent event, Money asked, Instant askedUntil) {
        database.jdbc()
                .update(
                        "update pt_order_event set state = 'PENDING', asked_minor = ?, asked_until = ?, problem = null"
                                + " where id = ? and state <> 'DONE'",
                        asked == null ? null : asked.minor(),
                        InstantColumn.of(askedUntil),
                        event.id());
    }

    /** Nobody is asking the shop any more, unless somebody knows by now what came of it. */
    void letGo(OrderEvent event) {
        database.jdbc()
                .update("update pt_order_event set asked_until = null where id = ? and state = 'PENDING'", event.id());
    }

    /**
     * It came to be; again, it changes nothing.
     *
     * @return whether nobody knew so far
     */
    boolean done(OrderEvent event) {
        int changed = database.jdbc()
                .update(
                        "update pt_order_event set state = 'DONE', asked_until = null, problem = null, done_no = ("
                                + NEXT + ") where id = ? and state <> 'DONE'",
                        event.orderId(),
                        event.id());
        return changed > 0;
    }

    /** The shop refused. */
    void failed(OrderEvent event, String problem) {
        database.jdbc()
                .update(
                        "update pt_order_event set state = 'FAILED', asked_until = null, problem = ?"
                                + " where id = ? and state = 'PENDING'",
                        problem.length() > 1000 ? problem.substring(0, 1000) : problem,
                        event.id());
    }

    private static final String NEXT =
            "select coalesce(max(e.done_no), 0) + 1 from pt_order_event e where e.order_id = ?";

    private void insert(
            long orderId,
            String key,
            OrderFact fact,
            OrderEvent.State state,
            Money asked,
            Instant askedUntil,
            String reason,
            String actor,
            Instant happenedAt) {
        Integer doneNo =
                state == OrderEvent.State.DONE ? database.jdbc().queryForObject(NEXT, Integer.class, orderId) : null;
        database.jdbc()
                .update(
                        "insert into pt_order_event (order_id, business_key, kind, content, state, done_no, asked_minor,"
                                + " asked_until, reason, actor, happened_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        orderId,
                        key,
                        fact.kind().name(),
                        FactText.of(fact),
                        state.name(),
                        doneNo,
                        asked == null ? null : asked.minor(),
                        InstantColumn.of(askedUntil),
                        reason,
                        actor,
                        InstantColumn.of(happenedAt),
                        InstantColumn.of(clock.instant()));
    }

    private List<OrderEvent> query(String where, Object... arguments) {
        return database.jdbc()
                .query(
                        "select e.*, (select o.currency from pt_order o where o.order_id = e.order_id) as currency"
                                + " from pt_order_event e " + where,
                        OrderEvents::read,
                        arguments);
    }

    private static OrderEvent read(ResultSet row, int number) throws SQLException {
        Long asked = row.getObject("asked_minor", Long.class);
        return new OrderEvent(
                row.getLong("id"),
                row.getLong("order_id"),
                row.getString("business_key"),
                FactText.read(OrderFact.Kind.valueOf(row.getString("kind")), row.getString("content")),
                OrderEvent.State.valueOf(row.getString("state")),
                row.getObject("done_no", Integer.class),
                asked == null ? null : Money.of(asked, row.getString("currency")),
                InstantColumn.read(row, "asked_until"),
                row.getString("reason"),
                row.getString("problem"),
                row.getString("actor"),
                InstantColumn.read(row, "happened_at"),
                InstantColumn.read(row, "recorded_at"));
    }
}
