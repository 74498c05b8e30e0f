package com.privatetraffic.order;

import com.privatetraffic.commerce.Orders;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** Tells which orders look different in the shop from when they were looked at last. */
public final class SeenOrders {

    private static final int PAGE = 500;

    private static final String KEPT =
            "select order_id, seen from pt_order where placed_at >= ? and order_id > ? order by order_id limit ?";

    /** Orders settled before facts were kept have no row; looked at once, they get theirs. */
    private static final String NOT_KEPT_YET =
            """
            select a.order_id, null as seen from pt_attribution a left join pt_order o on o.order_id = a.order_id
             where a.state = 'FROZEN' and a.placed_at >= ? and a.order_id > ? and o.order_id is null
             order by a.order_id limit ?""";

    private final Database database;
    private final Orders orders;

    SeenOrders(Database database, Orders orders) {
        this.database = database;
        this.orders = orders;
    }

    /** Calls for each that changed, of those placed since then; a few queries per 500. */
    public void forEachChanged(Instant placedSince, LongConsumer changed) {
        forEachChanged(KEPT, placedSince, changed);
        forEachChanged(NOT_KEPT_YET, placedSince, changed);
    }

    // Each by its own key: together, every page would look for orders without a row among all that have one.
    private void forEachChanged(String pages, Instant placedSince, LongConsumer changed) {
        long after = 0;
        Map<Long, String> page = page(pages, placedSince, after);
        while (!page.isEmpty()) {
            Map<Long, String> now = orders.fingerprints(page.keySet());
            for (Map.Entry<Long, String> one : page.entrySet()) {
                String fingerprint = now.get(one.getKey());
                if (fingerprint != null && !fingerprint.equals(one.getValue())) {
                    changed.accept(one.getKey());
                }
                after = one.getKey();
            }
            page = page(pages, placedSince, after);
        }
    }

    private Map<Long, String> page(String pages, Instant placedSince, long after) {
        Map<Long, String> page = new LinkedHashMap<>();
        database.jdbc()
                .query(
                        pages,
                        row -> {
                            page.put(row.getLong("order_id"), row.getString("seen"));
                        },
                        InstantColumn.of(placedSince),
                        after,
                        PAGE);
        return page;
    }
}
