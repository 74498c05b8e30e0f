package com.privatetraffic.profile;

import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineFacts;
import com.privatetraffic.contact.TimelineRows;
import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The orders a person placed, and when each was paid. */
final class PlacedOrders {

    private static final String FROM = " from pt_attribution a left join pt_order o on o.order_id = a.order_id"
            + " where a.state = 'FROZEN' and a.contact_id = ?";

    private static final String TOTAL = "o.merchandise_minor + o.shipping_minor + o.tax_minor as total, o.currency";

    private final Database database;
    private final TimelineRows placed;
    private final TimelineRows paid;

    PlacedOrders(Database database) {
        this.database = database;
        placed = new TimelineRows(
                database,
                "select a.order_id, a.order_number, a.placed_at as at_instant, a.salesperson_code, 'placed' as what, "
                        + TOTAL + FROM,
                "a.placed_at",
                "a.order_id",
                PlacedOrders::read);
        paid = new TimelineRows(
                database,
                "select a.order_id, a.order_number, o.paid_at as at_instant, a.salesperson_code, 'paid' as what, "
                        + TOTAL + FROM,
                "o.paid_at",
                "a.order_id",
                PlacedOrders::read);
    }

    List<TimelineEntry> placed(List<Long> family, Edge edge, int limit) {
        return placed.before(family, edge, limit);
    }

    List<TimelineEntry> paid(List<Long> family, Edge edge, int limit) {
        return paid.before(family, edge, limit);
    }

    /** The numbers of all of them, by the shop's ids. */
    Map<Long, String> numbers(List<Long> family) {
        Map<Long, String> numbers = new HashMap<>();
        database.jdbc()
                .query(
                        "select order_id, order_number from pt_attribution"
                                + " where state = 'FROZEN' and contact_id = any (?)",
                        row -> {
                            numbers.put(row.getLong("order_id"), row.getString("order_number"));
                        },
                        (Object) family.toArray(Long[]::new));
        return numbers;
    }

    private static TimelineEntry read(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                InstantColumn.read(row, "at_instant"),
                OrderTimeline.KIND,
                row.getLong("order_id"),
                row.getString("what"),
                new TimelineFacts()
                        .with("number", row.getString("order_number"))
                        .with("amount", row.getObject("total"))
                        .with("currency", row.getString("currency"))
                        .with("salesperson", row.getString("salesperson_code"))
                        .all());
    }
}
