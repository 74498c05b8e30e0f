package com.privatetraffic.starter.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each instance of {@link Leases} stands for a node. */
class LeasesTest {

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void aNameIsHeldByOneThreadOfOneNodeUntilItIsGivenBack(DataSource database) {
        Leases one = Databases.node(database);
        Leases other = Databases.node(database);

        Leases.Lease held = one.take("cart-1").orElseThrow();

        assertThat(one.take("cart-1")).as("another thread of the same node").isEmpty();
        assertThat(other.take("cart-1")).as("another node").isEmpty();
        other.take("cart-2").orElseThrow().close();
        held.close();
        other.take("cart-1").orElseThrow().close();
        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void aDeadNodesLeaseEndsAndItsLateReturnTakesNothingFromTheNextHolder(DataSource database) {
        Leases.Lease dead = Databases.node(database).take("cart-1").orElseThrow();
        Leases alive = Databases.node(database);
        assertThat(alive.take("cart-1")).isEmpty();

        new JdbcTemplate(database).update("update NODE_LEASE set ENDS_AT = current_timestamp - interval '1' second");

        assertThat(alive.take("cart-1")).isPresent();
        dead.close();
        assertThat(rows(database)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void whoTookItEarlierOnTheSameNodeTakesNothingFromWhoHasItNow(DataSource database) {
        Leases node = Databases.node(database);
        Leases.Lease earlier = node.take("cart-1").orElseThrow();
        String before = holder(database);
        earlier.close();
        Leases.Lease now = node.take("cart-1").orElseThrow();
        assertThat(holder(database)).isNotEqualTo(before);

        earlier.close();

        assertThat(rows(database)).isEqualTo(1);
        assertThat(node.take("cart-1")).as("it is held still").isEmpty();
        assertThat(node.hasLost("cart-1")).isFalse();
        now.close();
        assertThat(rows(database)).isZero();
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void ofManyAtOnceOneGetsIt(DataSource database) throws Exception {
        List<Leases> nodes = List.of(Databases.node(database), Databases.node(database), Databases.node(database));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 20; round++) {
                String name = "checkout-" + round;
                Callable<Optional<Leases.Lease>> first = () -> nodes.get(0).take(name);
                Callable<Optional<Leases.Lease>> second = () -> nodes.get(1).take(name);
                Callable<Optional<Leases.Lease>> third = () -> nodes.get(2).take(name);
                int winners = 0;
                for (Future<Optional<Leases.Lease>> taken :
                        threads.invokeAll(Collections.nCopies(2, List.of(first, second, third)).stream()
                                .flatMap(List::stream)
                                .toList())) {
                    winners += taken.get().isPresent() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void itIsSeenByOthersThoughTheCallersTransactionIsStillOpenOrRollsBack(DataSource database) {
        Leases one = Databases.node(database);
        Leases other = Databases.node(database);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            assertThat(one.take("cart-1")).isPresent();
            assertThat(other.take("cart-1")).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(other.take("cart-1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void manyWhoHoldAConnectionAlreadyStillGetTheirs(DataSource database) throws Exception {
        Leases leases = Databases.node(database);
        TransactionTemplate requests = new TransactionTemplate(new DataSourceTransactionManager(database));
        CountDownLatch allConnectionsTaken = new CountDownLatch(Databases.SIZE);
        ExecutorService threads = Executors.newFixedThreadPool(Databases.SIZE);
        try {
            List<Callable<Boolean>> posts = IntStream.range(0, Databases.SIZE)
                    .mapToObj(i -> (Callable<Boolean>) () -> requests.execute(status -> {
                        allConnectionsTaken.countDown();
                        awaited(allConnectionsTaken);
                        return leases.take("cart-" + i).isPresent();
                    }))
                    .toList();
            for (Future<Boolean> taken : threads.invokeAll(posts)) {
                assertThat(taken.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void whoStoodStillTooLongFindsOut(DataSource database) {
        Leases slow = Databases.node(database);
        assertThat(slow.take("checkout-1")).isPresent();
        assertThat(slow.hasLost("checkout-1")).isFalse();
        assertThat(slow.hasLost("checkout-2")).as("never held").isFalse();

        new JdbcTemplate(database).update("update NODE_LEASE set ENDS_AT = current_timestamp - interval '1' second");
        assertThat(slow.hasLost("checkout-1")).as("late, but nobody came").isFalse();
        new JdbcTemplate(database).update("update NODE_LEASE set ENDS_AT = current_timestamp - interval '1' second");
        Leases.Lease quick = Databases.node(database).take("checkout-1").orElseThrow();

        assertThat(slow.hasLost("checkout-1")).as("another has it").isTrue();
        quick.close();
        assertThat(slow.hasLost("checkout-1")).as("another had it").isTrue();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String holder(DataSource database) {
        return new JdbcTemplate(database).queryForObject("select HOLDER from NODE_LEASE", String.class);
    }

    private static int rows(DataSource database) {
        return new JdbcTemplate(database).queryForObject("select count(*) from NODE_LEASE", Integer.class);
    }
}
