package com.privatetraffic.sales;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.LinkCheck;
import com.privatetraffic.link.LinkCodes;
import com.privatetraffic.link.LinkRoutes;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Salespeople and links on a test's database, put together as the application does it. */
public final class SalesFixture {

    private static final Set<String> HOSTS = Set.of("wa.me");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    public final Roster roster;
    public final LinkRoutes routes;
    public final Links links;
    public final Salespeople salespeople;

    public SalesFixture(Database database) {
        AuditTrail audit = new AuditTrail(database, clock);
        SecureRandom random = new SecureRandom();
        roster = new Roster(database);
        routes = new LinkRoutes(database, roster, HOSTS, new StoreAddress(null), () -> ticks(clock));
        LinkCheck check = new LinkCheck(roster, new ChannelList(database), HOSTS);
        links = new Links(database, clock, new LinkCodes(random), check, routes, audit);
        salespeople = new Salespeople(
                database, clock, roster, new SalespersonCodes(random), new PhoneNumbers("US"), links, audit);
    }

    private static long ticks(Clock clock) {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** An application of somebody who never applied before. */
    public Application someone() {
        int number = PEOPLE.incrementAndGet();
        return new Application(
                1000L + number,
                "mia" + number + "@example.com",
                "Mia " + number,
                "(415) 555-0123",
                SalespersonType.CUSTOMER,
                null,
                null,
                "v1");
    }

    public Salesperson applied() {
        return salespeople.apply(someone(), "test");
    }

    public Salesperson approved() {
        return salespeople.approve(applied().code(), null, "test");
    }
}
