package com.privatetraffic.attribution;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps one attribution per order. All writes take part in the caller's transaction. */
public final class OrderAttributions {

    private final Database database;
    private final Clock clock;

    public OrderAttributions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<OrderAttribution> find(long orderId) {
        return one("order_id = ?", orderId);
    }

    /** The frozen attribution of a placed order. */
    public Optional<OrderAttribution> findByNumber(String orderNumber) {
        return one("order_number = ?", orderNumber);
    }

    /** Reads the row and keeps it locked until the transaction ends. */
    public Optional<OrderAttribution> lock(long orderId) {
        return one("order_id = ? for update", orderId);
    }

    /** Which of these orders have a frozen attribution. */
    public Set<Long> frozenAmong(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(orderIds.size(), "?"));
        return new HashSet<>(database.jdbc()
                .queryForList(
                        "select order_id from pt_attribution where state = 'FROZEN' and order_id in (" + places + ")",
                        Long.class,
                        orderIds.toArray()));
    }

    /**
     * Writes or refreshes the snapshot of an order that is about to be placed.
     *
     * @return false when the order's attribution is frozen already and stays as it is
     */
    public boolean propose(long orderId, AttributionResult result, CartChoice choice, Long planId, Instant placedAt) {
        database.insertOnce()
                .insert(
                        "insert into pt_attribution (order_id, state, reason, join_membership, email_news, placed_at,"
                                + " created_at) values (?, 'PROVISIONAL', 'NONE', false, false, ?, ?)",
                        orderId,
                        InstantColumn.of(placedAt),
                        InstantColumn.of(clock.instant()));
        Candidate credited = result.credited();
        return database.jdbc()
                        .update(
                                "update pt_attribution set state = 'PROVISIONAL', salesperson_id = ?,"
                                        + " salesperson_code = ?, grade_code = ?, reason = ?, considered = ?, plan_id = ?,"
                                        + " placed_at = ?, " + ChoiceColumns.ASSIGNMENTS
                                        + " where order_id = ? and state <> 'FROZEN'",
                                withChoice(
                                        choice,
                                        orderId,
                                        credited == null ? null : credited.id(),
                                        credited == null ? null : credited.code(),
                                        credited == null ? null : credited.gradeCode(),
                                        result.reason().name(),
                                        AttributionRow.text(result.considered()),
                                        planId,
                                        InstantColumn.of(placedAt)))
                == 1;
    }

    /** Makes a provisional attribution final. */
    public void freeze(
            long orderId, String orderNumber, Instant placedAt, Long planId, boolean selfPurchase, long contactId) {
        database.jdbc()
                .update(
                        "update pt_attribution set state = 'FROZEN', order_number = ?, placed_at = ?, plan_id = ?,"
                                + " self_purchase = ?, contact_id = ?, settled_at = ?"
                                + " where order_id = ? and state = 'PROVISIONAL'",
                        orderNumber,
                        InstantColumn.of(placedAt),
                        planId,
                        selfPurchase,
                        contactId,
                        InstantColumn.of(clock.instant()),
                        orderId);
    }

    /** Where the buyer came from, noted before the attribution is frozen. */
    public void noteSource(long orderId, OrderSource source) {
        Click click = source.click();
        database.jdbc()
                .update(
                        "update pt_attribution set source_click_id = ?, source_link_code = ?, source_clicked_at = ?,"
                                + " source_channel_id = ?, source_pool_id = ?, campaign = ?"
                                + " where order_id = ? and state = 'PROVISIONAL'",
                        click == null ? null : click.id(),
                        click == null ? null : click.linkCode(),
                        click == null ? null : InstantColumn.of(click.at()),
                        source.channelId(),
                        source.poolId(),
                        source.campaign(),
                        orderId);
    }

    /** The order was never placed; a later try may propose again. */
    public void discard(long orderId) {
        database.jdbc()
                .update(
                        "update pt_attribution set state = 'DISCARDED', settled_at = ?"
                                + " where order_id = ? and state = 'PROVISIONAL'",
                        InstantColumn.of(clock.instant()),
                        orderId);
    }

    private Optional<OrderAttribution> one(String where, Object argument) {
        return database
                .jdbc()
                .query("select * from pt_attribution where " + where, AttributionRow::read, argument)
                .stream()
                .findFirst();
    }

    private static Object[] withChoice(CartChoice choice, long orderId, Object... first) {
        Object[] columns = ChoiceColumns.values(choice);
        Object[] all = new Object[first.length + columns.length + 1];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(columns, 0, all, first.length, columns.length);
        all[all.length - 1] = orderId;
        return all;
    }
}
