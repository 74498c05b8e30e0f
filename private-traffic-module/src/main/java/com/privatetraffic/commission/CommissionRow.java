package com.privatetraffic.commission;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.setup.InstantColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/** Reads a row of {@code pt_commission}. */
final class CommissionRow {

    private CommissionRow() {}

    static Commission read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new Commission(
                row.getLong("id"),
                row.getLong("order_id"),
                row.getString("order_number"),
                row.getLong("line_id"),
                row.getString("line_name"),
                row.getInt("quantity"),
                row.getLong("salesperson_id"),
                row.getString("salesperson_code"),
                row.getInt("depth"),
                decision(row),
                row.getString("plan_name"),
                row.getObject("plan_version", Integer.class),
                new HoldPeriod(row.getInt("hold_days")),
                state == null ? null : CommissionState.valueOf(state),
                Money.of(row.getLong("reversed_minor"), row.getString("currency")),
                row.getInt("counted_no"),
                InstantColumn.read(row, "paid_at"),
                InstantColumn.read(row, "fulfilled_at"),
                InstantColumn.read(row, "available_at"),
                InstantColumn.read(row, "created_at"));
    }

    private static CommissionDecision decision(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        BigDecimal percent = row.getBigDecimal("percent");
        String reason = row.getString("reason");
        return new CommissionDecision(
                new Money(row.getLong("base_minor"), currency),
                percent == null ? null : new Percentage(percent),
                row.getString("rule"),
                new Money(row.getLong("decided_minor"), currency),
                reason == null ? null : CommissionReason.valueOf(reason));
    }
}
