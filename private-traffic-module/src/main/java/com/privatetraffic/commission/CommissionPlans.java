package com.privatetraffic.commission;

import com.privatetraffic.money.Percentage;
import com.privatetraffic.setup.Database;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The plans as kept; at most one is active per currency. */
public final class CommissionPlans {

    private final Database database;

    public CommissionPlans(Database database) {
        this.database = database;
    }

    /** The active plan of a currency at this moment. */
    public Optional<CommissionPlan> active(Currency currency) {
        return one("id = (select plan_id from pt_active_plan where currency = ?)", currency.getCurrencyCode());
    }

    public Optional<CommissionPlan> find(long id) {
        return one("id = ?", id);
    }

    private Optional<CommissionPlan> one(String where, Object argument) {
        return database
                .jdbc()
                .query(
                        "select id, name, version, currency, hold_days from pt_commission_plan where " + where,
                        (row, number) -> new CommissionPlan(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getInt("version"),
                                Currency.getInstance(row.getString("currency")),
                                new HoldPeriod(row.getInt("hold_days")),
                                rules(row.getLong("id"))),
                        argument)
                .stream()
                .findFirst();
    }

    private List<CommissionRule> rules(long planId) {
        return database.jdbc()
                .query(
                        "select depth, percent from pt_commission_rule where plan_id = ? order by id",
                        (row, number) ->
                                new CommissionRule(row.getInt("depth"), new Percentage(row.getBigDecimal("percent"))),
                        planId);
    }
}
