package com.privatetraffic.commission;

import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.Posting;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderEvent;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.order.OrderStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What refunds did to commissions, event by event: from the postings, with what was refunded of the line. */
public final class Reversals {

    /**
     * What one event did.
     *
     * @param taken of the commission; below zero when it was given again
     * @param refunded of the line by this event; below zero likewise
     */
    public record Reversal(Money taken, Money refunded, Money base, Instant at) {

        /** Keys {@code why.reversal.*}: what changed, of which part of the line, and when. */
        public Why why() {
            return taken.minor() < 0
                    ? new Why("why.reversal.given", List.of(opposite(taken), opposite(refunded), base, at))
                    : new Why("why.reversal.taken", List.of(taken, refunded, base, at));
        }

        private static Money opposite(Money money) {
            return Money.zero(money.currency()).minus(money);
        }
    }

    private final LedgerBook book;
    private final OrderRecords records;

    Reversals(LedgerBook book, OrderRecords records) {
        this.book = book;
        this.records = records;
    }

    /** Oldest first. */
    public List<Reversal> of(Commission commission) {
        Optional<OrderRecord> record = records.find(commission.orderId());
        List<Posting> postings = book.postingsOfCommission(commission.id());
        List<Reversal> reversals = new ArrayList<>();
        for (OrderEvent event : record.map(OrderRecord::done).orElse(List.of())) {
            Money taken = taken(commission, event, postings);
            if (!taken.isZero()) {
                Money refunded = refunded(commission, record.get().standingUpTo(event.doneNo()))
                        .minus(refunded(commission, record.get().standingUpTo(event.doneNo() - 1)));
                reversals.add(
                        new Reversal(taken, refunded, commission.decision().base(), event.happenedAt()));
            }
        }
        return reversals;
    }

    private static Money taken(Commission commission, OrderEvent event, List<Posting> postings) {
        String key = commission.key(RefundStep.key(event.id()));
        Money taken = Money.zero(commission.decision().amount().currency());
        for (Posting posting : postings) {
            Entry entry = posting.entry();
            if (entry.key().startsWith(key)) {
                taken = entry.to().equals(Account.COMMISSION_EXPENSE)
                        ? taken.plus(entry.amount())
                        : taken.minus(entry.amount());
            }
        }
        return taken;
    }

    private static Money refunded(Commission commission, OrderStanding standing) {
        return standing.line(commission.lineId())
                .map(OrderStanding.Line::refunded)
                .orElse(Money.zero(commission.decision().base().currency()));
    }
}
