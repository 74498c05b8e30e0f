package com.privatetraffic.broadleaf;

import com.privatetraffic.setup.Database;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Indexes on the shop's tables for what the module looks for regularly: payment transactions of an order, orders of the last
 * days. The shop's tables are made by Hibernate after the module's migrations, hence at start; an index that is there and
 * may be used, made by whomever under that name, stays.
 */
final class HostIndexes {

    private static final Map<String, String> WANTED = Map.of(
            "pt_host_order_submitted", "blc_order (submit_date, order_id)",
            "pt_host_transaction_payment", "blc_order_payment_transaction (order_payment)");

    private static final Logger LOG = LoggerFactory.getLogger(HostIndexes.class);

    private HostIndexes() {}

    static void make(Database database) {
        switch (database.kind()) {
            case H2 -> WANTED.forEach((name, columns) -> make(database, name, columns));
            case POSTGRESQL -> ConcurrentIndexes.make(database.dataSource(), WANTED);
        }
    }

    private static void make(Database database, String name, String columns) {
        String index = "create index if not exists " + name + " on " + columns;
        try {
            database.jdbc().execute(index);
        } catch (DataAccessException e) {
            // Two nodes at the same moment: it works without, by reading more.
            LOG.warn("An index the module works faster with could not be made: {}; {}", index, e.getMessage());
        }
    }
}
