package com.privatetraffic.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.PoolRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PoolsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Database database;
    private final PoolList list;
    private final Pools pools;
    private final MainPools main;

    PoolsTest(TestDatabase test) {
        database = test.database();
        AuditTrail audit = new AuditTrail(database, clock);
        list = new PoolList(database);
        pools = new Pools(database, clock, list, Set.of("wa.me"), audit);
        main = new MainPools(database, clock, list, audit);
    }

    @BeforeEach
    void several() {
        main.switchTo(null, "A test begins", "test");
    }

    @Test
    void a_pool_begins_where_its_kind_stands() {
        Pool made = pools.create(PoolFacts.usual(name(), PoolKind.SOCIAL, "/welcome"), "test");
        assertThat(list.find(made.id())).contains(made);
        assertThat(made.stage()).isEqualTo(PoolStage.SOCIAL);
        assertThat(made.facts().controllability()).isEqualTo(Controllability.MEDIUM);
        assertThat(made.size()).isNull();
        assertThat(audits(made)).containsExactly("CREATE");
    }

    @Test
    void two_pools_never_share_a_name_whatever_its_case() {
        String name = name();
        pools.create(PoolFacts.usual(name, PoolKind.EMAIL, null), "test");
        Pool other = pools.create(PoolFacts.usual(name(), PoolKind.EMAIL, null), "test");
        assertThatThrownBy(() ->
                        pools.create(PoolFacts.usual(name.toUpperCase(Locale.ROOT), PoolKind.EMAIL, null), "test"))
                .isInstanceOfSatisfying(
                        PoolRefusedException.class, e -> assertThat(e.rule()).isEqualTo(Rule.NAME_TAKEN));
        assertThatThrownBy(() -> pools.change(
                        other.id(),
                        PoolChange.builder().facts(facts -> facts.named(name)).build(),
                        "test"))
                .isInstanceOfSatisfying(
                        PoolRefusedException.class, e -> assertThat(e.rule()).isEqualTo(Rule.NAME_TAKEN));
        assertThat(list.find(other.id())).contains(other);
    }

    @Test
    void a_landing_page_nobody_may_be_led_to_is_refused_and_nothing_changes() {
        Pool pool = pools.create(PoolFacts.usual(name(), PoolKind.SOCIAL, null), "test");
        for (String bad : List.of("//evil.example", "javascript:alert(1)", "https://evil.example/", "/l/abc")) {
            assertThatThrownBy(() -> pools.change(
                            pool.id(),
                            PoolChange.builder()
                                    .facts(facts -> facts.landingAt(bad))
                                    .counted(7)
                                    .build(),
                            "test"))
                    .isInstanceOf(RefusedDestinationException.class);
        }
        assertThat(list.find(pool.id())).contains(pool);
    }

    @Test
    void a_pool_whose_landing_page_is_no_longer_allowed_can_be_switched_off_and_the_trace_says_so() {
        Pool pool = pools.create(PoolFacts.usual(name(), PoolKind.SOCIAL, "https://wa.me/" + "x".repeat(1980)), "test");
        Pools stricter = new Pools(database, clock, list, Set.of(), new AuditTrail(database, clock));
        assertThat(stricter.change(
                                pool.id(),
                                PoolChange.builder()
                                        .facts(facts -> facts.enabled(false))
                                        .build(),
                                "test")
                        .facts()
                        .enabled())
                .isFalse();
        assertThat(database.jdbc()
                        .queryForObject(
                                "select after_value from pt_audit where subject_type = 'pool' and subject_id = ? and"
                                        + " action = 'CHANGE'",
                                String.class,
                                Long.toString(pool.id())))
                .contains("enabled=false")
                .endsWith("…");
    }

    @Test
    void nothing_moves_or_switches_without_a_reason() {
        Pool pool = pools.create(PoolFacts.usual(name(), PoolKind.OWN_SITE, null), "test");
        MainPool before = main.current();
        for (String reason : new String[] {null, " "}) {
            PoolChange move = PoolChange.builder()
                    .toStage(PoolStage.SOCIAL)
                    .because(reason)
                    .build();
            assertThatThrownBy(() -> pools.change(pool.id(), move, "test"))
                    .isInstanceOfSatisfying(PoolRefusedException.class, e -> assertThat(e.rule())
                            .isEqualTo(Rule.NO_REASON));
            assertThatThrownBy(() -> main.switchTo(pool.id(), reason, "test"))
                    .isInstanceOfSatisfying(PoolRefusedException.class, e -> assertThat(e.rule())
                            .isEqualTo(Rule.NO_REASON));
        }
        assertThat(list.find(pool.id())).contains(pool);
        assertThat(main.current()).isEqualTo(before);
    }

    @Test
    void a_stretch_never_ends_before_it_began_though_a_clock_goes_back() {
        Pool site = pools.create(PoolFacts.usual(name(), PoolKind.OWN_SITE, null), "test");
        clock.advance(Duration.ofDays(20000));
        MainPool first = main.switchTo(site.id(), "Ahead of its time", "test");
        assertThat(first.from()).isEqualTo(clock.instant());
        clock.advance(Duration.ofDays(-20000));
        MainPool second = main.switchTo(null, "Back", "test");
        assertThat(second.from()).isEqualTo(first.from());
        assertThat(main.history(Long.MAX_VALUE, 2).get(1).until()).isEqualTo(first.from());
    }

    @Test
    void a_pool_jumps_between_stages_with_a_reason_that_stays_on_record() {
        Pool pool = pools.create(PoolFacts.usual(name(), PoolKind.MARKETPLACE, null), "test");
        pools.change(
                pool.id(),
                PoolChange.builder()
                        .toStage(PoolStage.OWN)
                        .because("They all moved over")
                        .build(),
                "lin");
        Pool back = pools.change(
                pool.id(),
                PoolChange.builder()
                        .toStage(PoolStage.SOCIAL)
                        .because("The site is closed")
                        .build(),
                "lin");
        assertThat(back.stage()).isEqualTo(PoolStage.SOCIAL);
        assertThat(database.jdbc()
                        .queryForList(
                                "select before_value || ' > ' || after_value || ': ' || reason from pt_audit where subject_type"
                                        + " = 'pool' and subject_id = ? and action = 'MOVE' order by id",
                                String.class,
                                Long.toString(pool.id())))
                .containsExactly("MARKETPLACE > OWN: They all moved over", "OWN > SOCIAL: The site is closed");
    }

    @Test
    void the_size_has_a_history() {
        Pool pool = pools.create(PoolFacts.usual(name(), PoolKind.SOCIAL, null), "test");
        pools.change(pool.id(), PoolChange.builder().counted(100).build(), "lin");
        clock.advance(Duration.ofDays(1));
        Pool counted = pools.change(pool.id(), PoolChange.builder().counted(120).build(), "lin");
        assertThat(counted.size()).isEqualTo(120);
        assertThat(counted.countedAt()).isEqualTo(clock.instant());
        assertThat(list.sizes(pool.id(), Long.MAX_VALUE, 10))
                .extracting(PoolSize::size)
                .containsExactly(120L, 100L);
    }

    @Test
    void a_switch_ends_one_stretch_and_begins_the_next_at_the_same_instant() {
        Pool site = pools.create(PoolFacts.usual(name(), PoolKind.OWN_SITE, null), "test");
        MainPool before = main.current();
        clock.advance(Duration.ofHours(1));
        MainPool after = main.switchTo(site.id(), "It carries the store", "lin");
        assertThat(after.poolId()).isEqualTo(site.id());
        assertThat(after.reason()).isEqualTo("It carries the store");
        assertThat(after.actor()).isEqualTo("lin");
        List<MainPool> history = main.history(Long.MAX_VALUE, 2);
        assertThat(history.get(0)).isEqualTo(after);
        assertThat(history.get(1).id()).isEqualTo(before.id());
        assertThat(history.get(1).until()).isEqualTo(after.from());
        assertThat(main.switchTo(site.id(), "Again", "lin")).isEqualTo(after);
    }

    @Test
    void an_offline_an_unknown_and_a_switched_off_pool_cannot_be_main() {
        Pool counter = pools.create(PoolFacts.usual(name(), PoolKind.OFFLINE, null), "test");
        Pool closed =
                pools.create(PoolFacts.usual(name(), PoolKind.OWN_APP, null).enabled(false), "test");
        MainPool before = main.current();
        assertRefused(counter.id(), Rule.NOT_DIGITAL);
        assertRefused(closed.id(), Rule.DISABLED);
        assertRefused(Long.MAX_VALUE, Rule.UNKNOWN_POOL);
        assertThat(main.current()).isEqualTo(before);
    }

    @Test
    void of_many_who_switch_at_once_each_stretch_begins_where_the_one_before_ended() {
        List<Pool> candidates = IntStream.range(0, 8)
                .mapToObj(i -> pools.create(PoolFacts.usual(name(), PoolKind.OWN_SITE, null), "test"))
                .toList();
        List<Object> outcomes =
                Together.run(8, i -> main.switchTo(candidates.get(i).id(), "At once", "test"));
        assertThat(outcomes).hasOnlyElementsOfType(MainPool.class);
        List<MainPool> history = main.history(Long.MAX_VALUE, 9);
        assertThat(history.subList(0, 8))
                .extracting(MainPool::poolId)
                .containsExactlyInAnyOrderElementsOf(
                        candidates.stream().map(Pool::id).toList());
        for (int i = 0; i < 8; i++) {
            assertThat(history.get(i + 1).until()).isEqualTo(history.get(i).from());
        }
    }

    private void assertRefused(long poolId, Rule rule) {
        assertThatThrownBy(() -> main.switchTo(poolId, "Why not", "test"))
                .isInstanceOfSatisfying(
                        PoolRefusedException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private List<String> audits(Pool pool) {
        return database.jdbc()
                .queryForList(
                        "select action from pt_audit where subject_type = 'pool' and subject_id = ?",
                        String.class,
                        Long.toString(pool.id()));
    }

    private static String name() {
        return "Pool " + NAMES.incrementAndGet();
    }
}
