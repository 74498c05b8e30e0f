package com.privatetraffic.commission;

import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes note of what was handed over to the buyer, and starts the hold of its commissions. */
public final class FulfilmentRecorder {

    private final Database database;
    private final OrderAttributions attributions;
    private final HoldStart holdStart;
    private final Clock clock;
    private final AuditTrail audit;

    FulfilmentRecorder(
            Database database, OrderAttributions attributions, HoldStart holdStart, Clock clock, AuditTrail audit) {
        this.database = database;
        this.attributions = attributions;
        this.holdStart = holdStart;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Records whole lines as fulfilled now. A line fulfilled before keeps its first instant. The same key with the same
     * lines answers the first fulfilment.
     *
     * @param lines line ids; empty means all lines of the order
     * @param actor who reports it, as the audit trail names them
     * @throws FulfilmentConflictException when the key is there with other lines
     * @throws FulfilmentRefusedException when the order is not placed or has no such line
     */
    public Fulfilment record(PlacedOrder order, String key, Set<Long> lines, String actor) {
        SortedSet<Long> wanted = resolved(order, lines);
        return database.transactions().execute(status -> {
            // Serialises with accrual, which holds the same row, so that neither misses the other.
            attributions.lock(order.id());
            return record(order.id(), key, wanted, actor);
        });
    }

    /** Whether this key was recorded for the order. */
    public boolean isRecorded(long orderId, String key) {
        return !database.jdbc()
                .queryForList(
                        "select id from pt_fulfilment where order_id = ? and business_key = ?",
                        Long.class,
                        orderId,
                        key)
                .isEmpty();
    }

    /** Which lines of the order are fulfilled in whole quantity. */
    public Set<Long> fulfilledLines(long orderId) {
        return new TreeSet<>(database.jdbc()
                .queryForList("select line_id from pt_fulfilled_line where order_id = ?", Long.class, orderId));
    }

    private Fulfilment record(long orderId, String key, SortedSet<Long> lines, String actor) {
        String ids = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
        Object now = InstantColumn.of(clock.instant());
        boolean fresh = database.insertOnce()
                .insert(
                        "insert into pt_fulfilment (order_id, business_key, lines, happened_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?)",
                        orderId,
                        key,
                        ids,
                        now,
                        now);
        Fulfilment kept = find(orderId, key);
        if (!kept.lines().equals(List.copyOf(lines))) {
            throw new FulfilmentConflictException(key, kept);
        }
        if (fresh) {
            for (Long line : lines) {
                database.insertOnce()
                        .insert(
                                "insert into pt_fulfilled_line (order_id, line_id, fulfilled_at) values (?, ?, ?)",
                                orderId,
                                line,
                                now);
            }
            holdStart.start(orderId);
            audit.record(new AuditEntry(
                    actor, "FULFIL", "order", Long.toString(orderId), null, lines.size() + " lines", "key " + key));
        }
        return kept;
    }

    private Fulfilment find(long orderId, String key) {
        return database.jdbc()
                .queryForObject(
                        "select lines, happened_at from pt_fulfilment where order_id = ? and business_key = ?",
                        (row, number) -> new Fulfilment(
                                orderId,
                                key,
                                Arrays.stream(row.getString("lines").split(",", -1))
                                        .map(Long::valueOf)
                                        .toList(),
                                InstantColumn.read(row, "happened_at")),
                        orderId,
                        key);
    }

    private static SortedSet<Long> resolved(PlacedOrder order, Set<Long> lines) {
        if (order.state() != PlacedOrder.State.SUBMITTED) {
            throw new FulfilmentRefusedException("Only a placed order can be fulfilled; this one is not.");
        }
        SortedSet<Long> all = order.lines().stream().map(OrderLine::id).collect(Collectors.toCollection(TreeSet::new));
        for (Long line : lines) {
            if (!all.contains(line)) {
                throw new FulfilmentRefusedException(
                        "Order " + order.number() + " has no line " + line + "; its lines are " + all + ".");
            }
        }
        return lines.isEmpty() ? all : new TreeSet<>(lines);
    }
}
