package com.privatetraffic.starter.nodes;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Both kinds of database, each with the tables the guards read. */
public final class Databases {

    /** Connections of a database's pool. */
    static final int SIZE = 4;

    private static final long PATIENCE_MILLIS = 10_000;

    private Databases() {}

    public static Stream<DataSource> both() {
        return Stream.of(
                        pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa"),
                        pool(Server.RUNNING.getJdbcUrl("postgres", "postgres"), "postgres"))
                .peek(database -> {
                    JdbcTemplate jdbc = new JdbcTemplate(database);
                    jdbc.execute("drop table if exists NODE_LEASE");
                    jdbc.execute("drop table if exists NODE_TRIES");
                    jdbc.execute("create table NODE_TRIES (NAME varchar(64) primary key,"
                            + " TRIES int not null, ENDS_AT timestamp with time zone not null)");
                    jdbc.execute("drop table if exists BLC_ORDER");
                    jdbc.execute("create table NODE_LEASE (NAME varchar(100) primary key,"
                            + " HOLDER varchar(36) not null, ENDS_AT timestamp with time zone not null)");
                    jdbc.execute("create table BLC_ORDER (ORDER_ID bigint primary key,"
                            + " ORDER_STATUS varchar(50), SUBMIT_DATE timestamp)");
                    jdbc.execute("drop table if exists NODE_MAIL");
                    jdbc.execute("create table NODE_MAIL (TASK_NAME varchar(100) not null,"
                            + " TASK_INSTANCE varchar(100) not null, TASK_DATA bytea,"
                            + " EXECUTION_TIME timestamp(6) with time zone not null, PICKED boolean not null,"
                            + " PICKED_BY varchar(50), LAST_SUCCESS timestamp(6) with time zone,"
                            + " LAST_FAILURE timestamp(6) with time zone, CONSECUTIVE_FAILURES int,"
                            + " LAST_HEARTBEAT timestamp(6) with time zone, VERSION bigint not null,"
                            + " primary key (TASK_NAME, TASK_INSTANCE))");
                });
    }

    /** The same, of a store whose connections don't commit by themselves. */
    public static Stream<DataSource> withoutAutoCommit() {
        return both().map(database -> {
            HikariDataSource pool = new HikariDataSource();
            ((HikariDataSource) database).copyStateTo(pool);
            pool.setAutoCommit(false);
            return pool;
        });
    }

    /** As small as a store's may be at worst. */
    private static DataSource pool(String address, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setUsername(user);
        pool.setPassword("");
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        return pool;
    }

    /** Another node on this database. */
    static Leases node(DataSource database) {
        return new Leases(apart(database));
    }

    public static ApartConnections apart(DataSource database) {
        try {
            return ApartConnections.beside(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
