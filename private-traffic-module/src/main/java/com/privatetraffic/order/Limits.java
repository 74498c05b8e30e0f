package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import java.util.Map;
import java.util.function.Predicate;

/** What may still happen to an order. What the shop is being asked for counts as if it had happened. */
final class Limits {

    private Limits() {}

    static void refund(OrderRecord record, OrderFact fact, PlacedOrder seen) {
        noneRunning(record, Limits::isCapture, Refusal.PAYMENT_RUNS_REFUND);
        OrderStanding standing = record.standingWithPending();
        if (fact instanceof RefundedLines lines) {
            Money owed = owed(record, standing, seen);
            for (Map.Entry<Long, Money> each : lines.nets().entrySet()) {
                OrderStanding.Line line = standing.line(each.getKey()).orElseThrow();
                Money taken = smaller(owed, line.refunded());
                within(
                        each.getValue(),
                        line.left().plus(taken),
                        line.frozen().base(),
                        Refusal.LEFT_OF_LINE,
                        each.getKey());
                long beyond = each.getValue().minor() - line.left().minor();
                owed = beyond > 0 ? new Money(owed.minor() - beyond, owed.currency()) : owed;
            }
        } else if (fact instanceof RefundedGross gross) {
            within(
                    gross.amount(),
                    refundable(record, seen),
                    record.order().total(),
                    Refusal.LEFT_OF_ORDER,
                    record.order().number());
        }
    }

    /** The most of the whole order. */
    static Money refundable(OrderRecord record, PlacedOrder seen) {
        OrderStanding standing = record.standingWithPending();
        return standing.left().plus(owed(record, standing, seen));
    }

    /** What the shop took and still has of an order that was called off, or that is owed: it may go back, though it is counted already. */
    private static Money owed(OrderRecord record, OrderStanding standing, PlacedOrder seen) {
        return returnable(record, seen.payments(), standing.announced());
    }

    static void payment(OrderRecord record, OrderFact fact, PlacedOrder seen) {
        notCancelled(record);
        Money open =
                record.due(seen.total()).minus(taken(record, seen.payments().captured()));
        if (fact instanceof Payment payment
                && payment.captured()
                && payment.amount().minor() > open.minor()) {
            throw new EventRefusedException(Refusal.TO_PAY, open, record.order().number(), payment.amount());
        }
    }

    static void fulfilment(OrderRecord record, OrderFact fact, PlacedOrder seen) {
        notCancelled(record);
        if (fact instanceof Fulfilled fulfilled) {
            fulfilled.quantities().forEach((id, quantity) -> {
                int there = record.order().line(id).orElseThrow().quantity();
                if (quantity < 1 || quantity > there) {
                    throw new EventRefusedException(Refusal.QUANTITY, id, there, quantity);
                }
            });
        }
    }

    static void cancellation(OrderRecord record, OrderFact fact, PlacedOrder seen) {
        notCancelled(record);
        noneRunning(record, Limits::isCapture, Refusal.PAYMENT_RUNS_CANCEL);
        // If it is refused, its money would stay with the store.
        noneRunning(record, event -> event.asked() != null, Refusal.REFUND_RUNS);
    }

    static void chargeback(OrderRecord record, OrderFact fact, PlacedOrder seen) {
        if (!record.order().isPaid()) {
            throw new EventRefusedException(Refusal.NOT_PAID);
        }
    }

    /** With what is being noted. What was noted since the order was looked at, the shop itself looks at once more. */
    private static Money taken(OrderRecord record, Money captured) {
        return record.events().stream()
                .filter(event -> event.state() == OrderEvent.State.PENDING && isCapture(event))
                .map(event -> ((Payment) event.fact()).amount())
                .reduce(captured, Money::plus);
    }

    private static void noneRunning(OrderRecord record, Predicate<OrderEvent> kind, Refusal refusal) {
        if (record.events().stream().anyMatch(event -> event.state() == OrderEvent.State.PENDING && kind.test(event))) {
            throw new EventRefusedException(refusal, record.order().number());
        }
    }

    private static boolean isCapture(OrderEvent event) {
        return event.fact() instanceof Payment payment && payment.captured();
    }

    /**
     * What the shop can give back of {@code wanted}: no more than it took, the buyer's bank left it, and it neither gave back
     * nor is about to.
     */
    static Money returnable(OrderRecord record, Payments payments, Money wanted) {
        long there = payments.captured()
                .minus(record.standingWithPending().chargedBack())
                .minor();
        for (MoneyBack back : payments.back()) {
            there -= back.kind().undoesPayment() ? 0 : back.amount().minor();
        }
        for (OrderEvent event : record.events()) {
            if (event.state() == OrderEvent.State.PENDING && event.fact() instanceof Cancelled) {
                there = 0; // It is about to give back everything.
            }
            if (event.state() == OrderEvent.State.PENDING && event.asked() != null) {
                there -= Math.max(
                        0, event.asked().minus(returned(payments, event.key())).minor());
            }
        }
        return new Money(Math.max(0, Math.min(there, wanted.minor())), wanted.currency());
    }

    /** What went back under a key. */
    static Money returned(Payments payments, String key) {
        return returned(payments, back -> key.equals(back.key()));
    }

    static Money returned(Payments payments, Predicate<MoneyBack> which) {
        return payments.back().stream()
                .filter(which)
                .map(MoneyBack::amount)
                .reduce(Money.zero(payments.captured().currency()), Money::plus);
    }

    private static void within(Money amount, Money left, Money whole, Refusal beyond, Object of) {
        if (!amount.currency().equals(left.currency())) {
            throw new EventRefusedException(Refusal.CURRENCY, left.currency(), amount.currency());
        }
        if (!amount.isPositive()) {
            throw new EventRefusedException(Refusal.NOTHING_REFUNDED, amount);
        }
        if (amount.minor() > left.minor()) {
            throw new EventRefusedException(beyond, left, whole, of, amount);
        }
    }

    private static Money smaller(Money one, Money other) {
        return one.minor() < other.minor() ? one : other;
    }

    private static void notCancelled(OrderRecord record) {
        if (isCancelled(record)) {
            throw new EventRefusedException(Refusal.CANCELLED, record.order().number());
        }
    }

    static boolean isCancelled(OrderRecord record) {
        return record.standingWithPending().cancelledAt() != null;
    }
}
