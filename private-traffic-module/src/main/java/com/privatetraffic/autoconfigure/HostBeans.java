package com.privatetraffic.autoconfigure;

import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.SetupException;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds the store's data source and transaction manager among those the host has: Broadleaf has three of each. */
class HostBeans {

    private final BeanFactory beans;
    private final PrivateTrafficProperties properties;

    HostBeans(BeanFactory beans, PrivateTrafficProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    DataSource dataSource() {
        return find(DataSource.class, properties.dataSource(), "webDS", "data-source");
    }

    PlatformTransactionManager transactionManager() {
        return find(
                PlatformTransactionManager.class,
                properties.transactionManager(),
                "blTransactionManager",
                "transaction-manager");
    }

    private <T> T find(Class<T> type, String configured, String broadleafs, String property) {
        if (configured != null) {
            return named(type, configured, property);
        }
        T only = beans.getBeanProvider(type).getIfUnique();
        return only != null ? only : named(type, broadleafs, property);
    }

    private <T> T named(Class<T> type, String name, String property) {
        if (!beans.containsBean(name)) {
            throw new SetupException(
                    "Private Traffic finds no bean " + name + " of type " + type.getSimpleName() + ".",
                    "Set private-traffic." + property + " to the name of the one that serves the store's orders.");
        }
        return beans.getBean(name, type);
    }
}
