package com.privatetraffic.sales;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.link.LinkCodes;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Salespeople and links on a test's database, put together as the application does it. */
public final class SalesFixture {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    public final Roster roster;
    public final Links links;
    public final Salespeople salespeople;

    public SalesFixture(Database database) {
        AuditTrail audit = new AuditTrail(database, clock);
        SecureRandom random = new SecureRandom();
        roster = new Roster(database);
        links = new Links(database, clock, new LinkCodes(random), roster, Set.of("wa.me"), audit);
        salespeople = new Salespeople(
                database, clock, roster, new SalespersonCodes(random), new PhoneNumbers("US"), links, audit);
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
