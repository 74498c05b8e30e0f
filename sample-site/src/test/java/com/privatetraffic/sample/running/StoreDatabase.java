package com.privatetraffic.sample.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database for a store of a test's. */
public record StoreDatabase(String url, String user, String password) {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** In files of this folder, for several processes. */
    public static StoreDatabase h2(Path folder) {
        return new StoreDatabase(
                "jdbc:h2:file:" + folder.resolve("store") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;"
                        + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND",
                "sa",
                "");
    }

    /** One more on the PostgreSQL server of this JVM, which starts with the first and ends with the JVM. */
    public static StoreDatabase postgres() {
        String name = "store" + MADE.incrementAndGet();
        StoreDatabase server = of(Server.RUNNING, "postgres");
        server.jdbc().execute("create database " + name);
        return of(Server.RUNNING, name);
    }

    private static StoreDatabase of(EmbeddedPostgres server, String name) {
        return new StoreDatabase(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** As command-line arguments of a store. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }

    /** To look inside, or to write like another application. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

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
