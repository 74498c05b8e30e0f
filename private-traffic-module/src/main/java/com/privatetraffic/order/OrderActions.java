package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.ChargedBack;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import com.privatetraffic.order.OrderFact.Reversed;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people and other systems do to a placed order. A key is permanent within its order: again with the same content it
 * answers what came of it first, with other content it throws {@link EventConflictException}. What is not possible throws
 * {@link EventRefusedException} with a sentence, an unknown order {@link UnknownEventException}.
 *
 * <p>Call it outside of transactions: the shop, and through it a payment provider, may be asked.
 */
public final class OrderActions {

    private final Conduct conduct;
    private final FulfilmentNews news;

    OrderActions(Conduct conduct, FulfilmentNews news) {
        this.conduct = conduct;
        this.news = news;
    }

    /** Notes a payment taken elsewhere; {@code captured} false notes a failed attempt. */
    public ActionResult pay(long orderId, String key, Money amount, boolean captured, String actor) {
        return conduct.carryOut(
                orderId,
                new OrderAction(
                        key,
                        record -> new Payment(positive(record, amount), captured),
                        Limits::payment,
                        true,
                        null,
                        actor,
                        null));
    }

    /**
     * Notes what was handed over.
     *
     * @param quantities by line id, a null quantity for the whole line; empty for the whole order
     */
    public ActionResult fulfil(long orderId, String key, Map<Long, Integer> quantities, String actor) {
        ActionResult result = conduct.carryOut(
                orderId,
                new OrderAction(
                        key, record -> fulfilled(record, quantities), Limits::fulfilment, false, null, actor, null));
        news.tell(orderId);
        return result;
    }

    /** Gives back merchandise, net, by line id. */
    public ActionResult refund(long orderId, String key, Map<Long, Money> nets, String reason, String actor) {
        return conduct.carryOut(
                orderId,
                new OrderAction(key, record -> refunded(record, nets), Limits::refund, false, reason, actor, null));
    }

    /** Gives back an amount that names no lines. */
    public ActionResult refund(long orderId, String key, Money gross, String reason, String actor) {
        return conduct.carryOut(
                orderId,
                new OrderAction(key, record -> new RefundedGross(gross), Limits::refund, false, reason, actor, null));
    }

    /** Gives back or lets go whatever isn't yet, and cancels the order. */
    public ActionResult cancel(long orderId, String key, String reason, String actor) {
        return conduct.carryOut(
                orderId,
                new OrderAction(key, record -> new Cancelled(), Limits::cancellation, true, reason, actor, null));
    }

    /** Notes that the buyer's bank took back whatever wasn't refunded yet. */
    public ActionResult chargeBack(long orderId, String key, String actor) {
        return conduct.carryOut(
                orderId,
                new OrderAction(key, record -> new ChargedBack(), Limits::chargeback, false, null, actor, null));
    }

    /**
     * Notes that a chargeback was won.
     *
     * @throws UnknownEventException when there is none under this key
     */
    public ActionResult reverseChargeback(long orderId, String key, String actor) {
        OrderEvent chargeback = conduct.find(orderId, key)
                .filter(event -> event.fact() instanceof ChargedBack)
                .orElseThrow(() -> new UnknownEventException("chargeback " + key));
        return conduct.carryOut(
                orderId,
                new OrderAction(
                        key + OrderEvent.REVERSAL,
                        record -> new Reversed(key),
                        (record, fact, seen) -> {},
                        false,
                        null,
                        actor,
                        // Never before what it reverses, though another node's clock may say so.
                        chargeback.happenedAt()));
    }

    private static OrderFact fulfilled(OrderRecord record, Map<Long, Integer> quantities) {
        Map<Long, Integer> whole = new TreeMap<>();
        record.order().lines().forEach(line -> whole.put(line.id(), line.quantity()));
        if (quantities.isEmpty()) {
            return new Fulfilled(whole);
        }
        Map<Long, Integer> named = new TreeMap<>(quantities);
        named.keySet().forEach(line -> known(record, line));
        named.replaceAll((line, quantity) -> quantity == null ? whole.get(line) : quantity);
        return new Fulfilled(named);
    }

    private static OrderFact refunded(OrderRecord record, Map<Long, Money> nets) {
        nets.keySet().forEach(line -> known(record, line));
        return new RefundedLines(nets);
    }

    private static void known(OrderRecord record, Long line) {
        if (record.order().line(line).isEmpty()) {
            throw new EventRefusedException(
                    Refusal.NO_SUCH_LINE,
                    record.order().number(),
                    line,
                    record.order().lines().stream().map(FrozenLine::id).toList());
        }
    }

    private static Money positive(OrderRecord record, Money amount) {
        if (!amount.currency().equals(record.order().currency())) {
            throw new EventRefusedException(Refusal.CURRENCY, record.order().currency(), amount.currency());
        }
        if (!amount.isPositive()) {
            throw new EventRefusedException(Refusal.NOTHING_PAID);
        }
        return amount;
    }
}
