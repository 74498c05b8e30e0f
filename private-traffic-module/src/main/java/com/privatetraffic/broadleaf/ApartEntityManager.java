package com.privatetraffic.broadleaf;

import java.util.function.Supplier;
import javax.persistence.EntityManagerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An entity manager of its own for the calling thread, whatever transaction or page it is in the middle of: what is done
 * with it neither sees nor writes the caller's unfinished changes, and reads afresh.
 */
final class ApartEntityManager {

    private final EntityManagerFactory factory;
    private final TransactionTemplate outside;

    ApartEntityManager(EntityManagerFactory factory, PlatformTransactionManager transactions) {
        this.factory = factory;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    <T> T during(Supplier<T> work) {
        return outside.execute(status -> {
            Object callers = TransactionSynchronizationManager.unbindResourceIfPossible(factory);
            try {
                return ThreadEntityManager.during(factory, work);
            } finally {
                if (callers != null) {
                    TransactionSynchronizationManager.bindResource(factory, callers);
                }
            }
        });
    }
}
