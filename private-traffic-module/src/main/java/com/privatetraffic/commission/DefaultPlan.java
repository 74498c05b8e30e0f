package com.privatetraffic.commission;

import com.privatetraffic.money.Percentage;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The plan a store begins with: one rate for every line. Made with the first order of a currency, because only then is it
 * known that the store sells in it; a currency that ever had a plan, even a retired one, gets none.
 */
public final class DefaultPlan {

    private static final String NAME = "Default";

    private final Database database;
    private final CommissionPlans plans;
    private final Percentage percent;
    private final HoldPeriod hold;
    private final Clock clock;

    public DefaultPlan(Database database, Percentage percent, HoldPeriod hold, Clock clock) {
        this.database = database;
        this.plans = new CommissionPlans(database);
        this.percent = percent;
        this.hold = hold;
        this.clock = clock;
    }

    /** The id of the active plan, made now if this is the currency's first order; null when the store wants none. */
    public Long activeFor(Currency currency) {
        return database.transactions().execute(status -> {
            if (plans.active(currency).isEmpty() && !everHadOne(currency)) {
                make(currency.getCurrencyCode());
            }
            return plans.active(currency).map(CommissionPlan::id).orElse(null);
        });
    }

    /** The plan an order of this currency would get now; nothing is made. Empty when the store wants none. */
    public Optional<CommissionPlan> forOrderNow(Currency currency) {
        Optional<CommissionPlan> active = plans.active(currency);
        return active.isPresent() || everHadOne(currency)
                ? active
                : Optional.of(new CommissionPlan(0, NAME, 1, currency, hold, List.of(new CommissionRule(1, percent))));
    }

    private boolean everHadOne(Currency currency) {
        return !database.jdbc()
                .queryForList(
                        "select id from pt_commission_plan where currency = ? limit 1",
                        Long.class,
                        currency.getCurrencyCode())
                .isEmpty();
    }

    private void make(String currency) {
        Object now = InstantColumn.of(clock.instant());
        boolean fresh = database.insertOnce()
                .insert(
                        "insert into pt_commission_plan (name, version, currency, state, hold_days, created_at,"
                                + " activated_at) values (?, 1, ?, 'ACTIVE', ?, ?, ?)",
                        NAME,
                        currency,
                        hold.days(),
                        now,
                        now);
        if (!fresh) {
            return; // Another order of this currency came first, and has committed the whole of it.
        }
        database.jdbc()
                .update(
                        "insert into pt_commission_rule (plan_id, depth, percent) select id, 1, ? from"
                                + " pt_commission_plan where name = ? and version = 1 and currency = ?",
                        percent.value(),
                        NAME,
                        currency);
        database.jdbc()
                .update(
                        "insert into pt_active_plan (currency, plan_id) select currency, id from"
                                + " pt_commission_plan where name = ? and version = 1 and currency = ?",
                        NAME,
                        currency);
    }
}
