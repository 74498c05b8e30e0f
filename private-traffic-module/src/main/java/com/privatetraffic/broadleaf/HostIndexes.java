package com.privatetraffic.broadleaf;

import com.privatetraffic.setup.Database;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Indexes on the shop's tables for what the module looks for regularly: payment transactions of an order, orders of the last
 * days. The shop's tables are made by Hibernate after the module's migrations, hence at start; an index that is there, made
 * by whomever under that name, stays.
 */
final class HostIndexes {

    static final List<String> SQL = List.of(
            "create index if not exists pt_host_order_submitted on blc_order (submit_date, order_id)",
            "create index if not exists pt_host_transaction_payment on blc_order_payment_transaction (order_payment)");

    private static final Logger LOG = LoggerFactory.getLogger(HostIndexes.class);

    private HostIndexes() {}

    static void make(Database database) {
        for (String index : SQL) {
            try {
                database.jdbc().execute(index);
            } catch (DataAccessException e) {
                // Two nodes at the same moment, or no right to: it works without, by reading more.
                LOG.warn("An index the module works faster with could not be made: {}; {}", index, e.getMessage());
            }
        }
    }
}
