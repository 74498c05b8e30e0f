package com.privatetraffic.setup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Makes databases for tests: H2 in memory, and one PostgreSQL per JVM with a new database in it per call. */
public final class Databases implements ArgumentsProvider {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        // A stream, so that each database is made when its turn comes.
        return Stream.of(DatabaseKind.values()).map(Databases::create).map(Arguments::of);
    }

    public static TestDatabase create(DatabaseKind kind) {
        return new TestDatabase(newUrl(kind));
    }

    /** The database at an address made here, brought up to date. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url);
    }

    /** Address, with user, of a new and empty database. */
    public static String newUrl(DatabaseKind kind) {
        String name = "pt" + NUMBER.incrementAndGet();
        return switch (kind) {
            case H2 ->
                "jdbc:h2:mem:" + name
                        + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND";
            case POSTGRESQL -> Postgres.create(name);
        };
    }

    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String create(String name) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return SERVER.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
