package com.privatetraffic.ledger;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads a row of {@code pt_ledger_check}. */
final class LedgerCheckRow {

    private LedgerCheckRow() {}

    static LedgerCheckResult read(ResultSet row, int number) throws SQLException {
        return new LedgerCheckResult(
                InstantColumn.read(row, "checked_at"),
                row.getBoolean("balanced"),
                row.getLong("postings"),
                parts(row.getString("currencies"), ","),
                parts(row.getString("differences"), "\n"));
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
