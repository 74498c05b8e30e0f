package com.privatetraffic.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh database with the module's schema, thrown away after the test class. */
public final class TestDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final Database database;

    TestDatabase(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user(jdbcUrl));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.database = Database.of(new SchemaMigration(pool), pool, new DataSourceTransactionManager(pool));
    }

    public Database database() {
        return database;
    }

    public JdbcTemplate jdbc() {
        return database.jdbc();
    }

    public TransactionTemplate transactions() {
        return database.transactions();
    }

    public String jdbcUrl() {
        return pool.getJdbcUrl();
    }

    /** The user of a database made here; it has no password. */
    public static String user(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:") ? "sa" : "postgres";
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return database.kind().name();
    }
}
