package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.PaymentNotNotedException;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the shop for what PENDING events want of it, outside of transactions, and writes down what came of it. */
final class ShopRequests {

    /** Nobody else asks for the same within this time; after it, whoever asked is taken for dead. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ShopRequests.class);

    private final Database database;
    private final OrderChanges shop;
    private final OrderRecords records;
    private final Lookout lookout;
    private final Settling settling;
    private final OrderIntake intake;
    private final OrderEvents events;
    private final EventTrace trace;
    private final TaskQueue queue;
    private final Clock clock;

    ShopRequests(
            Database database,
            OrderChanges shop,
            OrderRecords records,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            OrderEvents events,
            EventTrace trace,
            TaskQueue queue,
            Clock clock) {
        this.database = database;
        this.shop = shop;
        this.records = records;
        this.lookout = lookout;
        this.settling = settling;
        this.intake = intake;
        this.events = events;
        this.trace = trace;
        this.queue = queue;
        this.clock = clock;
    }

    /** As {@link #make}; a failure with unknown outcome leaves it PENDING, to be asked for again soon. */
    OrderEvent tryToMake(OrderEvent event) {
        try {
            return make(event);
        } catch (RuntimeException e) {
            LOG.warn("What the shop was asked for under {} has an unknown outcome and is asked again.", event.key(), e);
            database.transactions().executeWithoutResult(status -> {
                intake.known(event.orderId());
                events.letGo(event);
                queue.enqueue(
                        ShopRequestTask.NAME,
                        Long.toString(event.id()),
                        clock.instant().plusSeconds(5));
            });
            return events.find(event.id()).orElseThrow();
        }
    }

    /**
     * Asks. The event is DONE or FAILED afterwards.
     *
     * @throws RuntimeException when it isn't known what came of it
     */
    OrderEvent make(OrderEvent event) {
        try {
            ask(event);
        } catch (MoneyNotReturnedException | PaymentNotNotedException refused) {
            // Of several charges, some may have been given back before one was refused.
            Optional<Sighting> partly = lookout.look(event.orderId());
            database.transactions().executeWithoutResult(status -> {
                intake.known(event.orderId());
                events.failed(event, refused.getMessage());
                trace.failed(event, refused.getMessage());
                partly.ifPresent(settling::settle);
            });
            return events.find(event.id()).orElseThrow();
        }
        Optional<Sighting> sighting = lookout.look(event.orderId());
        database.transactions().executeWithoutResult(status -> {
            intake.known(event.orderId());
            if (events.done(event)) {
                trace.done(event);
            }
            sighting.ifPresent(settling::settle);
        });
        return events.find(event.id()).orElseThrow();
    }

    /** The event if it is to be asked for now, and from then on nobody else does; empty otherwise. */
    Optional<OrderEvent> claim(long eventId) {
        return database.transactions().execute(status -> events.find(eventId).flatMap(found -> {
            intake.known(found.orderId());
            Instant now = clock.instant();
            Optional<OrderEvent> due = events.find(eventId)
                    .filter(event -> event.state() == OrderEvent.State.PENDING)
                    .filter(event ->
                            event.askedUntil() == null || !event.askedUntil().isAfter(now));
            due.ifPresent(event -> events.ask(event, event.asked(), now.plus(PATIENCE)));
            return due;
        }));
    }

    /** When to look at it again; empty when nothing is left to do. */
    Optional<Instant> waitingUntil(long eventId) {
        return events.find(eventId)
                .filter(event -> event.state() == OrderEvent.State.PENDING)
                .map(event -> event.askedUntil() == null ? clock.instant() : event.askedUntil());
    }

    private void ask(OrderEvent event) {
        if (event.fact() instanceof Payment payment) {
            Money waived = records.find(event.orderId()).orElseThrow().waived();
            shop.notePayment(
                    event.orderId(), event.key(), payment.amount(), waived, payment.captured(), event.happenedAt());
        } else if (event.fact() instanceof Cancelled) {
            OrderRecord record = records.find(event.orderId()).orElseThrow();
            shop.cancel(
                    event.orderId(),
                    event.key(),
                    record.standing().chargedBack(),
                    record.reported().handedOver(),
                    event.happenedAt());
        } else if (event.asked() != null) {
            shop.giveBack(event.orderId(), event.key(), event.asked(), event.happenedAt());
        }
    }
}
