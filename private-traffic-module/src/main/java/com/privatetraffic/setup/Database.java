package com.privatetraffic.setup;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the module reaches the store's database. One bean instead of a {@code JdbcTemplate} and a
 * {@code TransactionTemplate} of its own: those would stand beside the host's and make injection by type ambiguous there.
 *
 * <p>Having one means the module's tables exist.
 *
 * @param jdbc joins the transaction of the caller where there is one
 * @param transactions joins the transaction of the caller where there is one, else begins one
 */
public record Database(
        DataSource dataSource,
        DatabaseKind kind,
        JdbcTemplate jdbc,
        TransactionTemplate transactions,
        InsertOnce insertOnce) {

    public static Database of(SchemaMigration migration, DataSource dataSource, PlatformTransactionManager manager) {
        return of(migration.kind(), dataSource, manager);
    }

    private static Database of(DatabaseKind kind, DataSource dataSource, PlatformTransactionManager manager) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new Database(dataSource, kind, jdbc, new TransactionTemplate(manager), new InsertOnce(jdbc, kind));
    }

    /**
     * The same database through connections of its own: what is done there commits whatever becomes of the caller's
     * transaction, and neither flushes nor sees the caller's persistence context.
     *
     * <p>Propagation REQUIRES_NEW on the host's JPA manager would not do: with an entity manager open for the whole
     * request it takes that one over and writes the request's unfinished changes.
     */
    public Database apart() {
        // Resources are bound to a thread by data source object; a wrapper is a different one.
        DataSource own = new DelegatingDataSource(dataSource);
        return of(kind, own, new DataSourceTransactionManager(own));
    }
}
