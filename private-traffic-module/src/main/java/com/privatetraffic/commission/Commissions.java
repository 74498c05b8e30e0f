package com.privatetraffic.commission;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The decisions as kept. Reading is for everyone; state changes are this package's, in the caller's transaction. */
public final class Commissions {

    private final Database database;

    public Commissions(Database database) {
        this.database = database;
    }

    public Optional<Commission> find(long id) {
        return query("where id = ?", id).stream().findFirst();
    }

    /** All decisions on an order, by line. */
    public List<Commission> ofOrder(long orderId) {
        return query("where order_id = ? order by line_id, depth, id", orderId);
    }

    /** A person's decisions, newest first; {@code beforeId} is the last of the page before, null for the first page. */
    public List<Commission> ofSalesperson(long salespersonId, Long beforeId, int limit) {
        return query(
                "where salesperson_id = ? and id < ? order by id desc limit ?",
                salespersonId,
                beforeId == null ? Long.MAX_VALUE : beforeId,
                limit);
    }

    /** Those of an order that wait for the fulfilment of a line which is fulfilled. */
    List<Commission> fulfilledButEstimated(long orderId) {
        return query(
                "where order_id = ? and state = 'ESTIMATED' and line_id in"
                        + " (select f.line_id from pt_fulfilled_line f where f.order_id = pt_commission.order_id)"
                        + " order by id",
                orderId);
    }

    /** Orders that have some of those. */
    List<Long> ordersFulfilledButEstimated(int limit) {
        return database.jdbc()
                .queryForList(
                        "select distinct c.order_id from pt_commission c join pt_fulfilled_line f"
                                + " on f.order_id = c.order_id and f.line_id = c.line_id"
                                + " where c.state = 'ESTIMATED' order by c.order_id limit ?",
                        Long.class,
                        limit);
    }

    /** HELD, and the hold is over at {@code now}: longest over first. */
    List<Commission> due(Instant now, int limit) {
        return query(
                "where state = 'HELD' and available_at <= ? order by available_at, id limit ?",
                InstantColumn.of(now),
                limit);
    }

    /** Stores a decision unless there is one for this line, person and depth. */
    void decide(Commission fresh, Long planId) {
        database.insertOnce()
                .insert(
                        "insert into pt_commission (order_id, order_number, line_id, line_name, quantity,"
                                + " salesperson_id, salesperson_code, depth, currency, base_minor, percent,"
                                + " decided_minor, rule, plan_id, plan_name, plan_version, hold_days, reason, paid_at,"
                                + " created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        fresh.orderId(),
                        fresh.orderNumber(),
                        fresh.lineId(),
                        fresh.lineName(),
                        fresh.quantity(),
                        fresh.salespersonId(),
                        fresh.salespersonCode(),
                        fresh.depth(),
                        fresh.amount().currency().getCurrencyCode(),
                        fresh.decision().base().minor(),
                        fresh.decision().percent() == null
                                ? null
                                : fresh.decision().percent().value(),
                        fresh.amount().minor(),
                        fresh.decision().rule(),
                        planId,
                        fresh.planName(),
                        fresh.planVersion(),
                        fresh.hold().days(),
                        fresh.decision().reason() == null
                                ? null
                                : fresh.decision().reason().name(),
                        InstantColumn.of(fresh.paidAt()),
                        InstantColumn.of(fresh.createdAt()));
    }

    /** Answers false when it has a state already, or is a 0 and never gets one. */
    boolean estimate(Commission commission) {
        return database.jdbc()
                        .update(
                                "update pt_commission set state = 'ESTIMATED'"
                                        + " where id = ? and state is null and reason is null",
                                commission.id())
                == 1;
    }

    /** Answers false when another was faster. */
    boolean hold(Commission commission, Instant fulfilledAt, Instant availableAt) {
        return database.jdbc()
                        .update(
                                "update pt_commission set state = 'HELD', fulfilled_at = ?, available_at = ?"
                                        + " where id = ? and state = 'ESTIMATED'",
                                InstantColumn.of(fulfilledAt),
                                InstantColumn.of(availableAt),
                                commission.id())
                == 1;
    }

    /** Answers false when another was faster. */
    boolean makeAvailable(Commission commission) {
        return database.jdbc()
                        .update(
                                "update pt_commission set state = 'AVAILABLE' where id = ? and state = 'HELD'",
                                commission.id())
                == 1;
    }

    private List<Commission> query(String where, Object... arguments) {
        return database.jdbc().query("select * from pt_commission " + where, CommissionRow::read, arguments);
    }
}
