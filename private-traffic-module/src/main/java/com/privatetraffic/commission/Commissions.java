package com.privatetraffic.commission;

import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.Posting;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Orders with a commission that is HELD though its hold is over at {@code now}, ascending, after {@code afterId}. */
    List<Long> ordersDue(Instant now, long afterId, int limit) {
        return database.jdbc()
                .queryForList(
                        "select distinct order_id from pt_commission where state = 'HELD' and available_at <= ?"
                                + " and order_id > ? order by order_id limit ?",
                        Long.class,
                        InstantColumn.of(now),
                        afterId,
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
                        fresh.decision().amount().currency().getCurrencyCode(),
                        fresh.decision().base().minor(),
                        fresh.decision().percent() == null
                                ? null
                                : fresh.decision().percent().value(),
                        fresh.decision().amount().minor(),
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

    /** Where it stands after its postings were made. */
    void stand(long id, CommissionState state, long reversed, int countedNo, CommissionClock clock) {
        database.jdbc()
                .update(
                        "update pt_commission set state = ?, reversed_minor = ?, counted_no = ?, fulfilled_at = ?,"
                                + " available_at = ? where id = ?",
                        state.name(),
                        reversed,
                        countedNo,
                        InstantColumn.of(clock.fulfilledAt()),
                        InstantColumn.of(clock.availableAt()),
                        id);
    }

    /** Where the money of an order's commissions lies, by commission. */
    Map<Long, CommissionPosition> positions(long orderId) {
        Map<Long, CommissionPosition> positions = new HashMap<>();
        for (Posting posting : new LedgerBook(database.jdbc()).postingsOfOrder(orderId)) {
            positions.merge(
                    posting.entry().commissionId(),
                    CommissionPosition.NONE.with(posting.entry()),
                    (before, fresh) -> before.with(posting.entry()));
        }
        return positions;
    }

    private List<Commission> query(String where, Object... arguments) {
        return database.jdbc().query("select * from pt_commission " + where, CommissionRow::read, arguments);
    }
}
