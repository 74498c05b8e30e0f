package com.privatetraffic.starter.persistence;

import javax.annotation.Resource;
import org.broadleafcommerce.core.order.dao.OrderDaoImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Re-reads an order inside a transaction. Broadleaf's cart filter does so before every post without one, which Spring 3
 * allowed; Spring 5's shared entity manager refuses {@code refresh} outside a transaction.
 */
public class RefreshedOrders extends OrderDaoImpl {

    @Resource(name = "blTransactionManager")
    private PlatformTransactionManager transactions;

    @Override
    public Order readOrderById(Long orderId, boolean refresh) {
        return refresh
                ? new TransactionTemplate(transactions).execute(status -> super.readOrderById(orderId, true))
                : super.readOrderById(orderId);
    }
}
