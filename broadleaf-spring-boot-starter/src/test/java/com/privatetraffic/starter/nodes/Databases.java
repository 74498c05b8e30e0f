package com.privatetraffic.starter.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Both kinds of database, each with the tables the guards read. */
final class Databases {

    private Databases() {}

    static Stream<DataSource> both() {
        return Stream.of(
                        new DriverManagerDataSource(
                                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                        Server.RUNNING.getPostgresDatabase())
                .peek(database -> {
                    JdbcTemplate jdbc = new JdbcTemplate(database);
                    jdbc.execute("drop table if exists NODE_LEASE");
                    jdbc.execute("drop table if exists BLC_ORDER");
                    jdbc.execute("create table NODE_LEASE (NAME varchar(100) primary key,"
                            + " HOLDER varchar(36) not null, ENDS_AT timestamp with time zone not null)");
                    jdbc.execute("create table BLC_ORDER (ORDER_ID bigint primary key, ORDER_STATUS varchar(50))");
                });
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
