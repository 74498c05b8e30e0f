package com.privatetraffic.ledger;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a row of {@code pt_posting}. */
final class PostingRow {

    private PostingRow() {}

    static Posting read(ResultSet row, int number) throws SQLException {
        Entry entry = new Entry(
                row.getString("business_key"),
                new Account(row.getString("from_account")),
                new Account(row.getString("to_account")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("commission_id", Long.class));
        return new Posting(
                row.getLong("id"),
                row.getObject("transfer_id", UUID.class),
                entry,
                InstantColumn.read(row, "happened_at"),
                InstantColumn.read(row, "recorded_at"));
    }
}
