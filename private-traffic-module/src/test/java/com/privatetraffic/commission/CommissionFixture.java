package com.privatetraffic.commission;

import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.setup.Database;
import java.time.Clock;

/** Parts of this package for tests of others, put together as the application does it. */
public final class CommissionFixture {

    private CommissionFixture() {}

    /** What refunds did to commissions. */
    public static Reversals reversals(Database database, OrderRecords records) {
        return new Reversals(new LedgerBook(database.jdbc()), records);
    }

    /** 10 %, hold 7 days, as a store begins. */
    public static DefaultPlan defaultPlan(Database database, Clock clock) {
        return new DefaultPlan(database, Percentage.of("10"), new HoldPeriod(7), clock);
    }
}
