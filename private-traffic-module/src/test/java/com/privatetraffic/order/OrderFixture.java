package com.privatetraffic.order;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;

/** This package put together for tests of others, without what follows from orders elsewhere. */
public final class OrderFixture implements Settling {

    private final Database database;
    private final Clock clock;
    private final Orders shop;
    private final OrderChanges changes;
    private final Lookout lookout;
    private final OrderEvents events;
    private final FrozenOrders orders;
    private final OrderIntake intake;

    public OrderFixture(Database database, Clock clock, Orders shop, OrderChanges changes) {
        this.database = database;
        this.clock = clock;
        this.shop = shop;
        this.changes = changes;
        events = new OrderEvents(database, clock);
        lookout = new Lookout(shop, events);
        orders = new FrozenOrders(database, clock);
        intake = new OrderIntake(
                database, orders, events, new OrderTerms(false, 15), clock, new AuditTrail(database, clock));
    }

    public OrderRecords records() {
        return new OrderRecords(orders, events);
    }

    public OrderOutlooks outlooks(Settling settling) {
        return new OrderOutlooks(lookout, records(), settling);
    }

    public OrderIntake intake() {
        return intake;
    }

    public Lookout lookout() {
        return lookout;
    }

    public SeenOrders seen() {
        return new SeenOrders(database, shop);
    }

    /** What it does has consequences in {@code settling}. */
    public OrderActions actions(Settling settling) {
        Conduct conduct = new Conduct(
                database,
                lookout,
                settling,
                intake,
                events,
                requests(settling),
                trace(),
                news(),
                new TaskQueue(database),
                clock);
        return new OrderActions(conduct, news());
    }

    /** Runs the task that takes up unfinished requests of an order. */
    public void takeUp(long orderId, Settling settling) {
        ShopRequestTask task = new ShopRequestTask(requests(settling), clock);
        events.ofOrder(orderId).forEach(event -> task.run(event.id()));
    }

    public AutomaticConfirmation confirmation(Settling settling) {
        return new AutomaticConfirmation(database, lookout, settling, intake, orders, events, trace(), clock);
    }

    private ShopRequests requests(Settling settling) {
        return new ShopRequests(
                database,
                changes,
                records(),
                lookout,
                settling,
                intake,
                events,
                trace(),
                new TaskQueue(database),
                clock);
    }

    private FulfilmentNews news() {
        return new FulfilmentNews(records(), changes, new TaskQueue(database), clock);
    }

    private EventTrace trace() {
        return new EventTrace(new AuditTrail(database, clock));
    }

    @Override
    public Outcome settle(long orderId) {
        return lookout.look(orderId)
                .map(seen -> {
                    if (seen.order().state() == PlacedOrder.State.CART) {
                        return Outcome.NOT_PLACED_YET;
                    }
                    settle(seen);
                    return Outcome.SETTLED;
                })
                .orElse(Outcome.GONE);
    }

    @Override
    public void settle(Sighting sighting) {
        database.transactions().executeWithoutResult(status -> intake.take(sighting));
    }
}
