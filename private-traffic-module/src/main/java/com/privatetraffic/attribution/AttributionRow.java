package com.privatetraffic.attribution;

import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a row of {@code pt_attribution}. */
final class AttributionRow {

    private AttributionRow() {}

    static OrderAttribution read(ResultSet row, int number) throws SQLException {
        Long salesperson = row.getObject("salesperson_id", Long.class);
        return new OrderAttribution(
                row.getLong("order_id"),
                row.getString("order_number"),
                OrderAttribution.State.valueOf(row.getString("state")),
                salesperson == null
                        ? null
                        : new OrderAttribution.Credit(
                                salesperson, row.getString("salesperson_code"), row.getString("grade_code")),
                AttributionReason.valueOf(row.getString("reason")),
                considered(row.getString("considered")),
                row.getBoolean("self_purchase"),
                ChoiceColumns.read(row),
                source(row),
                row.getObject("plan_id", Long.class),
                row.getObject("contact_id", Long.class),
                InstantColumn.read(row, "placed_at"));
    }

    /** One line each: claim, verdict, code; the code last, for it is what someone typed. */
    static String text(List<Considered> considered) {
        return considered.stream()
                .map(each ->
                        each.by() + " " + each.verdict() + " " + each.code().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static OrderSource source(ResultSet row) throws SQLException {
        UUID click = row.getObject("source_click_id", UUID.class);
        return new OrderSource(
                click == null
                        ? null
                        : new Click(
                                click,
                                row.getString("source_link_code"),
                                null,
                                InstantColumn.read(row, "source_clicked_at")),
                row.getObject("source_channel_id", Long.class),
                row.getObject("source_pool_id", Long.class),
                row.getString("campaign"));
    }

    private static List<Considered> considered(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", 3))
                .map(parts -> new Considered(AttributionReason.valueOf(parts[0]), parts[2], Verdict.valueOf(parts[1])))
                .toList();
    }
}
