package com.privatetraffic.commission;

import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderEvent;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderStanding;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the commissions of an order to where the order stands: posts the difference, and nothing when there is none. */
public final class CommissionBooks {

    private final Commissions commissions;
    private final Ledger ledger;
    private final Clock clock;

    CommissionBooks(Commissions commissions, Ledger ledger, Clock clock) {
        this.commissions = commissions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** In the caller's transaction, which holds the order's row. */
    public void bring(OrderRecord record) {
        List<Commission> earning = commissions.ofOrder(record.order().id()).stream()
                .filter(each -> each.decision().reason() == null)
                .toList();
        if (earning.isEmpty()) {
            return;
        }
        Map<Long, CommissionPosition> positions =
                commissions.positions(record.order().id());
        OrderStanding standing = record.standing();
        List<OrderEvent> refunds = record.done().stream()
                .filter(event -> event.fact().movesMoneyBack())
                .sorted(Comparator.comparing(OrderEvent::doneNo))
                .toList();
        Map<Integer, OrderStanding> after = new HashMap<>();
        for (Commission commission : earning) {
            List<RefundStep> steps = refunds.stream()
                    .filter(event -> event.doneNo() > commission.countedNo())
                    .map(event -> new RefundStep(
                            event.id(),
                            event.happenedAt(),
                            refunded(commission, after.computeIfAbsent(event.doneNo(), record::standingUpTo))))
                    .toList();
            int counted =
                    record.done().stream().mapToInt(OrderEvent::doneNo).max().orElse(0);
            bring(commission, positions, standing, steps, counted);
        }
    }

    private void bring(
            Commission commission,
            Map<Long, CommissionPosition> positions,
            OrderStanding order,
            List<RefundStep> steps,
            int counted) {
        Instant fulfilledAt = order.line(commission.lineId())
                .map(OrderStanding.Line::fulfilledAt)
                .orElse(commission.fulfilledAt());
        CommissionClock times = commission.clock(fulfilledAt);
        CommissionStanding standing = CommissionStanding.of(
                commission.decision(),
                commission.state(),
                positions.getOrDefault(commission.id(), CommissionPosition.NONE),
                times,
                steps,
                clock.instant());
        standing.moves().forEach(move -> post(commission, move));
        commissions.stand(commission.id(), standing.state(), standing.reversed(), counted, times);
    }

    private static Money refunded(Commission commission, OrderStanding standing) {
        return standing.line(commission.lineId())
                .map(OrderStanding.Line::refunded)
                .orElse(Money.zero(commission.decision().base().currency()));
    }

    private void post(Commission commission, CommissionMove move) {
        ledger.post(
                move.happenedAt(),
                new Entry(
                        commission.key(move.step()),
                        account(commission, move.from()),
                        account(commission, move.to()),
                        new Money(move.minor(), commission.decision().amount().currency()),
                        commission.id()));
    }

    private static Account account(Commission commission, Purse purse) {
        return purse == null ? Account.COMMISSION_EXPENSE : Account.of(commission.salespersonCode(), purse);
    }
}
