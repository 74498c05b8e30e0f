package com.privatetraffic.order;

import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Carries out an action in three steps: under the order's lock it is checked and written down; outside of any transaction
 * the shop is asked, if it has to be; what came of it is written down and everything that follows is settled. Whoever dies
 * in between leaves a PENDING event, which reserves what it asks for and is taken up again with the same key.
 */
final class Conduct {

    /** Of so many looks at an order one should be fresh; one that others change all the time is refused for now. */
    private static final int LOOKS = 10;

    /** @param toBeAsked whether it is on this call to ask the shop */
    private record Begun(OrderEvent event, boolean repeated, boolean toBeAsked) {

        /** Whether it counts as refunded what there wasn't to give back. */
        boolean waives() {
            return !repeated && !toBeAsked && event.fact().refunds() > 0;
        }
    }

    private final Database database;
    private final Lookout lookout;
    private final Settling settling;
    private final OrderIntake intake;
    private final OrderEvents events;
    private final ShopRequests requests;
    private final EventTrace trace;
    private final FulfilmentNews news;
    private final TaskQueue queue;
    private final Clock clock;
    private final OneAtATime turns = new OneAtATime();

    Conduct(
            Database database,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            OrderEvents events,
            ShopRequests requests,
            EventTrace trace,
            FulfilmentNews news,
            TaskQueue queue,
            Clock clock) {
        this.database = database;
        this.lookout = lookout;
        this.settling = settling;
        this.intake = intake;
        this.events = events;
        this.requests = requests;
        this.trace = trace;
        this.news = news;
        this.queue = queue;
        this.clock = clock;
    }

    Optional<OrderEvent> find(long orderId, String key) {
        return events.find(orderId, key);
    }

    ActionResult carryOut(long orderId, OrderAction action) {
        if (action.key().startsWith(OrderEvent.SHOP) || action.key().startsWith(OrderEvent.AUTOMATIC)) {
            throw new EventRefusedException(Refusal.KEY_OF_THE_STORE);
        }
        // Of calls with one key at the same moment, the others wait and get the first one's answer.
        return turns.take(orderId + " " + action.key(), () -> {
            Begun begun = turns.take("order " + orderId, () -> begin(orderId, action));
            if (begun.waives()) {
                seeOnceMore(orderId);
            }
            OrderEvent event = begun.toBeAsked() ? requests.tryToMake(begun.event()) : begun.event();
            return new ActionResult(event, begun.repeated());
        });
    }

    /** What was taken since the order was looked at is owed now, and not only when somebody looks again by chance. */
    private void seeOnceMore(long orderId) {
        lookout.look(orderId)
                .filter(seen -> seen.order().state() != PlacedOrder.State.CART)
                .ifPresent(settling::settle);
    }

    private Begun begin(long orderId, OrderAction action) {
        for (int look = 0; look < LOOKS; look++) {
            Sighting sighting = lookout.look(orderId)
                    .filter(seen -> seen.order().state() != PlacedOrder.State.CART)
                    .orElseThrow(() -> new UnknownEventException("placed order " + orderId));
            Optional<Begun> begun = begin(orderId, action, sighting);
            if (begun.isPresent()) {
                return begun.get();
            }
        }
        throw new EventRefusedException(Refusal.BUSY);
    }

    /** Empty when the order went on since it was looked at: money may be there that wasn't. */
    private Optional<Begun> begin(long orderId, OrderAction action, Sighting sighting) {
        return database.transactions().execute(status -> {
            boolean isKept = intake.known(orderId).isPresent();
            if (isKept && !events.known(orderId).equals(sighting.known())) {
                return Optional.empty();
            }
            settling.settle(sighting);
            return isKept ? Optional.of(begin(action, sighting)) : Optional.empty();
        });
    }

    private Begun begin(OrderAction action, Sighting sighting) {
        long orderId = sighting.order().id();
        OrderRecord record = intake.known(orderId).orElseThrow();
        OrderFact fact = action.fact().apply(record);
        Optional<OrderEvent> before = events.find(orderId, action.key());
        if (before.isEmpty()) {
            action.check().check(record, fact, sighting.order());
            return write(record, action, fact, sighting);
        }
        if (!isSame(before.get(), fact, action, record)) {
            throw new EventConflictException(action.key());
        }
        return again(record, action, before.get(), sighting);
    }

    private Begun write(OrderRecord record, OrderAction action, OrderFact fact, Sighting sighting) {
        long orderId = record.order().id();
        Instant now = clock.instant();
        Instant happenedAt =
                action.happenedAt() != null && action.happenedAt().isAfter(now) ? action.happenedAt() : now;
        Money asked = asked(record, action.key(), fact, sighting);
        if (asked == null && !action.asks()) {
            OrderEvent event = events.record(orderId, action.key(), fact, action.reason(), action.actor(), happenedAt);
            trace.done(event);
            if (fact instanceof Fulfilled) {
                news.announce(orderId);
            }
            settling.settle(sighting);
            return new Begun(event, false, false);
        }
        OrderEvent event = events.begin(
                orderId,
                action.key(),
                fact,
                asked,
                now.plus(ShopRequests.PATIENCE),
                action.reason(),
                action.actor(),
                happenedAt);
        queue.enqueue(ShopRequestTask.NAME, Long.toString(event.id()), now.plus(ShopRequests.PATIENCE));
        return new Begun(event, false, true);
    }

    private Begun again(OrderRecord record, OrderAction action, OrderEvent before, Sighting sighting) {
        Instant now = clock.instant();
        if (before.state() == OrderEvent.State.FAILED) {
            action.check()
                    .check(record.without(ownTransactions(action.key(), sighting)), before.fact(), sighting.order());
            events.ask(before, asked(record, action.key(), before.fact(), sighting), now.plus(ShopRequests.PATIENCE));
            queue.enqueue(ShopRequestTask.NAME, Long.toString(before.id()), now.plus(ShopRequests.PATIENCE));
        } else if (before.state() == OrderEvent.State.PENDING && !before.isBeingAsked(now)) {
            events.ask(before, before.asked(), now.plus(ShopRequests.PATIENCE));
        } else {
            return new Begun(before, true, false);
        }
        return new Begun(events.find(before.id()).orElseThrow(), true, true);
    }

    /** With what went back under the key before. Null when the shop has nothing to give back: then only the fact counts. */
    private static Money asked(OrderRecord record, String key, OrderFact fact, Sighting sighting) {
        Payments payments = sighting.order().payments();
        Money wanted = new Money(fact.refunds(), record.order().currency());
        if (wanted.isZero()) {
            return null;
        }
        Money gone = Limits.returned(payments, key);
        Money asked = gone.plus(Limits.returnable(record, payments, wanted.minus(gone)));
        return asked.isPositive() ? asked : null;
    }

    /** What went back before a refusal is counted by itself, until its event takes it in. */
    private static Set<String> ownTransactions(String key, Sighting sighting) {
        return sighting.order().payments().back().stream()
                .filter(back -> key.equals(back.key()))
                .map(back -> OrderEvent.TRANSACTION + back.transactionId())
                .collect(Collectors.toSet());
    }

    private static boolean isSame(OrderEvent before, OrderFact fact, OrderAction action, OrderRecord record) {
        return whole(before.fact(), record).equals(fact) && Objects.equals(before.reason(), action.reason());
    }

    /** Facts kept before quantities were counted name lines alone. */
    private static OrderFact whole(OrderFact fact, OrderRecord record) {
        if (!(fact instanceof Fulfilled fulfilled)) {
            return fact;
        }
        Map<Long, Integer> quantities = new TreeMap<>(fulfilled.quantities());
        record.order().lines().forEach(line -> quantities.replace(line.id(), null, line.quantity()));
        return new Fulfilled(quantities);
    }
}
