package com.privatetraffic.order;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps orders as they were placed. Writes take part in the caller's transaction. */
final class FrozenOrders {

    private static final int NAME = 255;

    private final Database database;
    private final Clock clock;

    FrozenOrders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps the order unless it is kept, and its row locked until the transaction ends: the one row that serialises work
     * on an order.
     *
     * @return whether it is new
     */
    boolean keep(PlacedOrder order) {
        Instant now = clock.instant();
        long merchandise =
                order.lines().stream().mapToLong(line -> line.net().minor()).sum();
        boolean fresh = database.insertOnce()
                .insert(
                        "insert into pt_order (order_id, order_number, currency, merchandise_minor, shipping_minor,"
                                + " tax_minor, left_minor, placed_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        order.id(),
                        order.number(),
                        order.total().currency().getCurrencyCode(),
                        merchandise,
                        order.shipping().minor(),
                        order.tax().minor(),
                        merchandise,
                        InstantColumn.of(order.placedAt() == null ? now : order.placedAt()),
                        InstantColumn.of(now));
        if (fresh) {
            IntStream.range(0, order.lines().size()).forEach(number -> keep(order, number));
        }
        lock(order.id());
        return fresh;
    }

    /** Whether the order is kept; its row stays locked then. */
    boolean lock(long orderId) {
        return !database.jdbc()
                .queryForList("select order_id from pt_order where order_id = ? for update", Long.class, orderId)
                .isEmpty();
    }

    Optional<FrozenOrder> find(long orderId) {
        List<FrozenLine> lines = database.jdbc()
                .query(
                        "select l.*, o.currency from pt_order_line l join pt_order o on o.order_id = l.order_id"
                                + " where l.order_id = ? order by l.line_no",
                        (row, number) -> new FrozenLine(
                                row.getLong("line_id"),
                                row.getString("sku"),
                                row.getString("name"),
                                row.getObject("product_id", Long.class),
                                row.getInt("quantity"),
                                Money.of(row.getLong("base_minor"), row.getString("currency")),
                                row.getBoolean("shippable")),
                        orderId);
        return database
                .jdbc()
                .query(
                        "select * from pt_order where order_id = ?",
                        (row, number) -> {
                            Currency currency = Currency.getInstance(row.getString("currency"));
                            return new FrozenOrder(
                                    orderId,
                                    row.getString("order_number"),
                                    lines,
                                    new Money(row.getLong("merchandise_minor"), currency),
                                    new Money(row.getLong("shipping_minor"), currency),
                                    new Money(row.getLong("tax_minor"), currency),
                                    InstantColumn.read(row, "placed_at"),
                                    InstantColumn.read(row, "paid_at"),
                                    InstantColumn.read(row, "confirm_at"));
                        },
                        orderId)
                .stream()
                .findFirst();
    }

    /** Notes when the order was paid, once. */
    void markPaid(long orderId, Instant paidAt, Instant confirmAt) {
        database.jdbc()
                .update(
                        "update pt_order set paid_at = ?, confirm_at = ? where order_id = ? and paid_at is null",
                        InstantColumn.of(paidAt),
                        InstantColumn.of(confirmAt),
                        orderId);
    }

    /** Paid, not cancelled, something not handed over yet, and the buyer's time to say so over. */
    List<Long> toConfirm(Instant now, long afterId, int limit) {
        return database.jdbc()
                .queryForList(
                        "select order_id from pt_order where confirm_at <= ? and order_id > ? order by order_id limit ?",
                        Long.class,
                        InstantColumn.of(now),
                        afterId,
                        limit);
    }

    /** Keeps what is asked for across many orders beside the facts it follows from. */
    void note(long orderId, OrderStanding standing) {
        database.jdbc()
                .update(
                        "update pt_order set fulfilled_at = ?, cancelled_at = ?, excess_minor = ?, left_minor = ?"
                                + " where order_id = ?",
                        InstantColumn.of(standing.fulfilledAt()),
                        InstantColumn.of(standing.cancelledAt()),
                        standing.excess().minor(),
                        standing.merchandiseLeft().minor(),
                        orderId);
        if (standing.fulfilledAt() != null || standing.cancelledAt() != null) {
            forgetConfirmation(orderId);
        }
    }

    /** It isn't called off any more: what is left of it may be confirmed as if it never had been. */
    void confirmAgain(long orderId, Instant confirmAt) {
        database.jdbc()
                .update("update pt_order set confirm_at = ? where order_id = ?", InstantColumn.of(confirmAt), orderId);
    }

    /** Nothing is left to confirm, or nobody to ask about it. */
    void forgetConfirmation(long orderId) {
        database.jdbc().update("update pt_order set confirm_at = null where order_id = ?", orderId);
    }

    /** What the shop's order looked like. */
    void noteSeen(long orderId, String fingerprint) {
        database.jdbc().update("update pt_order set seen = ? where order_id = ?", fingerprint, orderId);
    }

    private void keep(PlacedOrder order, int number) {
        OrderLine line = order.lines().get(number);
        database.jdbc()
                .update(
                        "insert into pt_order_line (order_id, line_id, line_no, sku, name, product_id, quantity,"
                                + " base_minor, shippable) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        order.id(),
                        line.id(),
                        number,
                        line.sku(),
                        line.name().length() > NAME ? line.name().substring(0, NAME) : line.name(),
                        line.productId(),
                        line.quantity(),
                        line.net().minor(),
                        line.shippable());
    }
}
