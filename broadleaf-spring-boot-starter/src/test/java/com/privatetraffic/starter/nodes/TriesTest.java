package com.privatetraffic.starter.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Each instance of {@link Tries} stands for a node. */
class TriesTest {

    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofMinutes(100);

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void thereAreSoManyForAllNodesUntilTheWindowEnds(DataSource database) {
        Tries one = new Tries(Databases.apart(database));
        Tries other = new Tries(Databases.apart(database));
        assertThat(one.take("ann", MOST, WINDOW)).isTrue();
        assertThat(other.take("ann", MOST, WINDOW)).isTrue();
        assertThat(one.take("ann", MOST, WINDOW)).isTrue();
        assertThat(other.take("ann", MOST, WINDOW)).isFalse();
        assertThat(other.take("bob", MOST, WINDOW)).isTrue();

        age(database, 99);
        assertThat(one.take("ann", MOST, WINDOW)).isFalse();
        age(database, 2);
        assertThat(one.take("ann", MOST, WINDOW)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void ofManyAtOnceNoMoreGetOneThanThereAre(DataSource database) throws Exception {
        List<Tries> nodes = List.of(new Tries(Databases.apart(database)), new Tries(Databases.apart(database)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> first = () -> nodes.get(0).take("ann", MOST, WINDOW);
            Callable<Boolean> second = () -> nodes.get(1).take("ann", MOST, WINDOW);
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(20, List.of(first, second)).stream()
                    .flatMap(List::stream)
                    .toList())) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(MOST);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void oneIsGivenBackOrAllAreAndOldOnesGo(DataSource database) {
        Tries tries = new Tries(Databases.apart(database));
        assertThat(tries.take("ann", 1, WINDOW)).isTrue();
        tries.giveBack("ann");
        assertThat(tries.take("ann", 1, WINDOW)).isTrue();
        assertThat(tries.take("ann", 1, WINDOW)).isFalse();
        tries.forget("ann");
        assertThat(tries.take("ann", 1, WINDOW)).isTrue();

        age(database, 2 * 24 * 60);
        assertThat(tries.take("bob", 1, WINDOW)).isTrue();
        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from NODE_TRIES", Integer.class))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#withoutAutoCommit")
    void theyAreCountedThoughConnectionsDoNotCommit(DataSource database) {
        DataSource another = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return database.getConnection(user, password);
            }
        };
        for (DataSource pool : List.of(database, another)) {
            Tries tries = new Tries(Databases.apart(pool));
            assertThat(tries.take("ann", 1, WINDOW)).isTrue();
            assertThat(tries.take("ann", 1, WINDOW)).isFalse();
            tries.giveBack("ann");
            assertThat(tries.take("ann", 1, WINDOW)).isTrue();
            tries.forget("ann");
        }
    }

    private static void age(DataSource database, int minutes) {
        new JdbcTemplate(database)
                .update("update NODE_TRIES set ENDS_AT = ENDS_AT - interval '" + minutes + "' minute");
    }
}
