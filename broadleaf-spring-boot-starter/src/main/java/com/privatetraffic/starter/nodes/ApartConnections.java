package com.privatetraffic.starter.nodes;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few connections to the store's database apart from the pool that requests share. Whoever waits for a lease holds a
 * connection of that pool already; were the lease's to come from there too, as many requests as it has connections would
 * wait for each other for ever.
 */
public final class ApartConnections implements DisposableBean {

    private static final int FEW = 2;

    private final DataSource dataSource;

    private ApartConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** With the settings of this data source; one that isn't Hikari's is used itself, and has to be large enough. */
    public static ApartConnections beside(DataSource store) throws SQLException {
        if (!store.isWrapperFor(HikariDataSource.class)) {
            // Another object than the one transactions are bound to: what happens here commits by itself.
            return new ApartConnections(new DelegatingDataSource(store));
        }
        HikariDataSource few = new HikariDataSource();
        store.unwrap(HikariDataSource.class).copyStateTo(few);
        few.setPoolName("leases");
        few.setMaximumPoolSize(FEW);
        few.setMinimumIdle(1);
        few.setAutoCommit(true);
        return new ApartConnections(few);
    }

    /** Not a bean itself: a second data source would make injection by type ambiguous in a host. */
    DataSource dataSource() {
        return dataSource;
    }

    /** What runs in it commits by itself, whatever the caller's transaction does and whether connections commit or not. */
    TransactionTemplate transactions() {
        TransactionTemplate own = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    @Override
    public void destroy() {
        if (dataSource instanceof HikariDataSource own) {
            own.close();
        }
    }
}
