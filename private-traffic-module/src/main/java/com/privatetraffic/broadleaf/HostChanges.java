package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commerce.PlacementFence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices, in any application that has the module, what is written about orders: payment transactions, and the statuses of
 * payments, fulfilments and orders. Tells it at the end of the transaction that writes it, so that both are durable or
 * neither; an order that is being submitted is stopped there when it no longer may. What goes wrong on our side is undone to a savepoint and logged, and never stops the shop's own work: what
 * was missed is found by comparing fingerprints.
 */
final class HostChanges implements PostInsertEventListener, PostUpdateEventListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HostChanges.class);
    private static final Set<String> STATUSES = Set.of("status", "archiveStatus");

    private final transient OrderNews news;
    private final transient PlacementFence fence;

    HostChanges(OrderNews news, PlacementFence fence) {
        this.news = news;
        this.fence = fence;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof PaymentTransaction) {
            tellAtTheEnd(event.getSession(), event.getEntity());
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        Object entity = event.getEntity();
        if (entity instanceof Order order && OrderStatus.SUBMITTED.equals(order.getStatus()) && hasNewStatus(event)) {
            long id = order.getId();
            BeforeTransactionCompletionProcess asking = each -> fence.pass(id);
            event.getSession().getActionQueue().registerProcess(asking);
        }
        if (entity instanceof PaymentTransaction || (isWatched(entity) && hasNewStatus(event))) {
            tellAtTheEnd(event.getSession(), entity);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // Misspelt, but the only one Hibernate has.
    public boolean requiresPostCommitHanding(EntityPersister persister) {
        return false;
    }

    private static boolean isWatched(Object entity) {
        return entity instanceof Order
                || entity instanceof OrderPayment
                || entity instanceof FulfillmentGroup
                || entity instanceof FulfillmentGroupItem;
    }

    private static boolean hasNewStatus(PostUpdateEvent event) {
        String[] names = event.getPersister().getPropertyNames();
        int[] dirty = event.getDirtyProperties();
        return dirty == null || IntStream.of(dirty).anyMatch(index -> STATUSES.contains(names[index]));
    }

    /** Not right here: the session is in the middle of writing. */
    private void tellAtTheEnd(EventSource session, Object entity) {
        BeforeTransactionCompletionProcess telling = each -> tell(each, entity);
        session.getActionQueue().registerProcess(telling);
    }

    private void tell(SessionImplementor session, Object entity) {
        try {
            Order order = orderOf(entity);
            if (order != null && order.getId() != null) {
                long id = order.getId();
                session.doWork(connection -> tell(connection, id));
            }
        } catch (RuntimeException e) {
            LOG.warn("A change of an order could not be noted; the sweeper will find it.", e);
        }
    }

    private void tell(Connection connection, long orderId) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try {
            news.changed(orderId);
        } catch (RuntimeException e) {
            if (before != null) {
                connection.rollback(before);
            }
            throw e;
        }
    }

    private static Order orderOf(Object entity) {
        if (entity instanceof Order order) {
            return order;
        }
        if (entity instanceof PaymentTransaction transaction) {
            return transaction.getOrderPayment() == null
                    ? null
                    : transaction.getOrderPayment().getOrder();
        }
        if (entity instanceof OrderPayment payment) {
            return payment.getOrder();
        }
        FulfillmentGroup group =
                entity instanceof FulfillmentGroupItem item ? item.getFulfillmentGroup() : (FulfillmentGroup) entity;
        return group == null ? null : group.getOrder();
    }
}
