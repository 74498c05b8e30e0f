package com.privatetraffic.starter.nodes;

import java.util.HashMap;
import org.broadleafcommerce.core.checkout.service.CheckoutServiceImpl;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutResponse;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks an order out on one node at a time, and never again once the database has it as placed. Broadleaf's own guard is
 * a map inside one JVM and a look at the order in memory.
 */
public class OneCheckout extends CheckoutServiceImpl {

    private final Leases leases;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public OneCheckout(Leases leases, ApartConnections apart) {
        this.leases = leases;
        // Sees what is committed, past the caller's transaction and entities.
        this.jdbc = new JdbcTemplate(apart.dataSource());
        this.transactions = apart.transactions();
    }

    @Override
    public CheckoutResponse performCheckout(Order order) throws CheckoutException {
        Leases.Lease lease = leases.take(lease(order.getId()))
                .orElseThrow(() -> refusal(
                        order,
                        "is being placed by another request. Nothing was charged by this one; look again soon."));
        try {
            if (isPlaced(order)) {
                throw refusal(order, "is placed already. Nothing was charged a second time.");
            }
            return super.performCheckout(order);
        } finally {
            closeWhenCommitted(lease);
        }
    }

    /** The name under which an order is checked out. */
    static String lease(Long order) {
        return "checkout-" + order;
    }

    private boolean isPlaced(Order order) {
        // Whatever it became afterwards: an order that was placed once has its day of placement.
        return Integer.valueOf(1)
                .equals(transactions.execute(status -> jdbc.queryForObject(
                        "select count(*) from BLC_ORDER"
                                + " where ORDER_ID = ? and (ORDER_STATUS = 'SUBMITTED' or SUBMIT_DATE is not null)",
                        Integer.class,
                        order.getId())));
    }

    private static CheckoutException refusal(Order order, String why) {
        return new CheckoutException("Order " + order.getId() + " " + why, new CheckoutSeed(order, new HashMap<>()));
    }

    /** Inside a transaction of the caller's, the order is placed for others only when that commits. */
    private static void closeWhenCommitted(Leases.Lease lease) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            lease.close();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                lease.close();
            }
        });
    }
}
