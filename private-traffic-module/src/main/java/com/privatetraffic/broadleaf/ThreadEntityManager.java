package com.privatetraffic.broadleaf;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One entity manager for the calling thread, as a storefront page has for its request: Broadleaf's services read lazily
 * from one call to the next.
 */
final class ThreadEntityManager {

    private ThreadEntityManager() {}

    static <T> T during(EntityManagerFactory factory, Supplier<T> work) {
        if (TransactionSynchronizationManager.hasResource(factory)) {
            return work.get();
        }
        EntityManager manager = factory.createEntityManager();
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(manager));
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(factory);
            EntityManagerFactoryUtils.closeEntityManager(manager);
        }
    }
}
