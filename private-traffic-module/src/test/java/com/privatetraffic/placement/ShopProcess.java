package com.privatetraffic.placement;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.link.Links;
import com.privatetraffic.sales.Application;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.SalespersonType;
import com.privatetraffic.setup.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** A store process that dies without warning, its shutdown hooks not run, at a chosen moment. Arguments: address, moment. */
final class ShopProcess {

    static final int KILLED = 137;
    static final String START = "2026-03-01T10:00:00Z";

    /** Each placed and paid; they differ in how far we got with them. */
    static final long NOT_RECORDED = 1;

    static final long RECORDED = 2;
    static final long SETTLED = 3;

    private static final long UNDER_LOAD_MILLIS = 100;

    private final ConfigurableApplicationContext store;
    private final FakeShop shop;
    private final PlacementRecorder recorder;
    private final String code;
    private final String link;

    private ShopProcess(ConfigurableApplicationContext store) {
        this.store = store;
        this.shop = store.getBean(FakeShop.class);
        this.recorder = store.getBean(PlacementRecorder.class);
        Salespeople salespeople = store.getBean(Salespeople.class);
        Application form = new Application(
                null, "mei@example.com", "Mei", "(415) 555-0123", SalespersonType.CUSTOMER, null, null, "v1");
        this.code = salespeople
                .approve(salespeople.apply(form, "test").code(), null, "test")
                .code();
        this.link = store.getBean(Links.class).findHome(code).orElseThrow().code();
    }

    public static void main(String[] arguments) throws InterruptedException {
        MovableClock clock = new MovableClock(START);
        if (arguments[1].equals("between-commit-and-posting")) {
            new ShopProcess(ShopApplication.start(arguments[0], clock, "private-traffic.tasks.execute=false"))
                    .dieAfterTheOrders();
        } else {
            new ShopProcess(ShopApplication.start(arguments[0], clock, "test.die-on-join=true"))
                    .dieInsideTheSettlement(clock);
        }
    }

    private void dieAfterTheOrders() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            Thread visitors = new Thread(this::visitWithoutEnd, "visitors");
            visitors.setDaemon(true);
            visitors.start();
        }
        cart(NOT_RECORDED);
        place(NOT_RECORDED);
        cart(RECORDED);
        recorder.record(RECORDED);
        place(RECORDED);
        cart(SETTLED);
        recorder.record(SETTLED);
        place(SETTLED);
        // The task did its work, but the queue was not told.
        store.getBean(Settlement.class).settle(SETTLED);
        Thread.sleep(UNDER_LOAD_MILLIS);
        Runtime.getRuntime().halt(KILLED);
    }

    private void dieInsideTheSettlement(MovableClock clock) throws InterruptedException {
        cart(RECORDED);
        recorder.record(RECORDED);
        place(RECORDED);
        clock.advance(Duration.ofSeconds(2));
        // The scheduler picks the task up on its own thread and runs into the end there.
        Thread.sleep(60_000);
    }

    /** More than the log can write, so that most of it waits in memory when the end comes. */
    private void visitWithoutEnd() {
        while (true) {
            log(visit());
        }
    }

    private Click visit() {
        return new Click(UUID.randomUUID(), link, code, Instant.parse(START));
    }

    private void log(Click click) {
        store.getBean(ClickLog.class)
                .add(com.privatetraffic.link.Click.toldBy(click, new Origin(link, code, null, null)));
    }

    private void cart(long order) {
        shop.cart(order, "ann" + order + "@example.com");
        Click click = visit();
        log(click);
        store.getBean(CartChoices.class).rememberClick(order, click);
        store.getBean(CartChoices.class).rememberSource(order, click);
        store.getBean(CartChoices.class).rememberCode(order, code);
        store.getBean(CartChoices.class).rememberConsents(order, new Consent("v1", "Join the programme"), null);
    }

    private void place(long order) {
        shop.capture(order);
        shop.submit(order);
    }
}
