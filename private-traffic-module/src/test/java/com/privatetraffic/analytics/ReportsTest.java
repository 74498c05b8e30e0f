package com.privatetraffic.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.link.Click;
import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.link.Device;
import com.privatetraffic.link.ReachFixture;
import com.privatetraffic.link.Utm;
import com.privatetraffic.money.Money;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@OnBothDatabases
class ReportsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Currency USD = Currency.getInstance("USD");
    private static final AtomicLong ORDERS = new AtomicLong(1);

    private final TestDatabase test;
    private final JdbcTemplate jdbc;
    private final MovableClock clock = new MovableClock("2026-05-10T04:00:00Z");
    private final ClickLog log;
    private final VisitDays days;
    private final LinkReports links;
    private final PoolReports pools;
    private final ReachFixture reach;

    ReportsTest(TestDatabase test) {
        this.test = test;
        jdbc = test.jdbc();
        log = new ClickLog(test.database(), ClickLog.Bounds.DEFAULT);
        days = new VisitDays(test.database(), clock, SHANGHAI);
        links = new LinkReports(test.database(), days, SHANGHAI);
        PoolList list = new PoolList(test.database());
        MainPools main = new MainPools(test.database(), clock, list, new AuditTrail(test.database(), clock));
        pools = new PoolReports(test.database(), days, list, main, clock, SHANGHAI);
        reach = new ReachFixture(test.database(), clock);
    }

    @BeforeEach
    void empty() {
        reach.main(null);
        for (String table : new String[] {
            "pt_contact_click", "pt_contact", "pt_attribution", "pt_order", "pt_click", "pt_click_day", "pt_channel"
        }) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("delete from pt_pool_size");
        jdbc.update("delete from pt_main_pool where pool_id is not null");
        jdbc.update("delete from pt_pool");
        jdbc.update("delete from pt_setting where name = 'visits-counted-until'");
    }

    @Test
    void a_link_counts_people_programs_visitors_and_devices_from_the_first_instant_to_before_the_last() {
        UUID ann = UUID.randomUUID();
        click("a", "2026-05-07T16:00:00Z", ann, Device.PHONE, null);
        click("a", "2026-05-07T17:00:00Z", ann, Device.PHONE, null);
        click("a", "2026-05-08T15:59:59Z", UUID.randomUUID(), Device.DESKTOP, null);
        click("a", "2026-05-08T16:00:00Z", ann, Device.PHONE, null);
        click("a", "2026-05-07T15:59:59Z", UUID.randomUUID(), Device.PHONE, null);
        click("b", "2026-05-08T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        bot("a", "2026-05-08T10:00:00Z");
        contact("a", "2026-05-08T00:00:00Z", null);
        order("a", null, "2026-05-08T00:00:00Z", 1500, "USD");
        order("a", null, "2026-05-08T00:00:00Z", 700, "EUR");
        cancelled(order("a", null, "2026-05-08T00:00:00Z", 900, "USD"));
        order("b", null, "2026-05-08T00:00:00Z", 100, "USD");

        LinkStatistics may8 = links.of("a", day("2026-05-08"));
        assertThat(may8.visits()).isEqualTo(new VisitCount(3, 1, 2));
        assertThat(may8.devices()).isEqualTo(Map.of("DESKTOP", 1L, "PHONE", 2L));
        assertThat(may8.days()).containsOnlyKeys(LocalDate.parse("2026-05-08"));
        assertThat(may8.contacts()).isEqualTo(1);
        assertThat(may8.sales()).isEqualTo(new Sales(2, List.of(Money.of(700, "EUR"), Money.of(1500, "USD"))));

        assertThat(links.of("a", period("2026-05-07T16:30:00Z", "2026-05-08T16:00:00Z"))
                        .visits())
                .isEqualTo(new VisitCount(2, 1, 2));
    }

    @Test
    void today_counts_at_once_and_a_day_only_once_however_many_count_it() {
        click("a", "2026-05-08T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        click("a", "2026-05-10T03:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        Together.run(4, number -> {
            days.countEnded();
            return null;
        });
        assertThat(jdbc.queryForObject("select sum(clicks) from pt_click_day", Long.class))
                .isEqualTo(1);
        assertThat(links.of("a", period("2026-05-01T00:00:00Z", "2026-05-11T00:00:00Z"))
                        .visits()
                        .clicks())
                .isEqualTo(2);
        // An hour passes before a day is taken for over.
        clock.moveTo(Instant.parse("2026-05-10T16:59:00Z"));
        days.countEnded();
        assertThat(days.countedUntil()).isEqualTo("2026-05-10");
        clock.moveTo(Instant.parse("2026-05-10T17:00:00Z"));
        days.countEnded();
        assertThat(days.countedUntil()).isEqualTo("2026-05-11");
    }

    @Test
    void old_visits_go_what_orders_and_contacts_came_by_stays_and_reports_remain_as_they_were() {
        UUID credited = click("a", "2026-04-01T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        UUID source = click("a", "2026-04-01T11:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        UUID known = click("a", "2026-04-01T12:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        UUID recent = click("a", "2026-05-09T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        for (int i = 0; i < VisitRetention.BATCH + 5; i++) {
            log.add(click(UUID.randomUUID(), "a", Instant.parse("2026-04-01T13:00:00Z"), person(), null));
        }
        log.flush();
        long order = order("a", null, "2026-04-02T00:00:00Z", 100, "USD");
        jdbc.update(
                "update pt_attribution set click_id = ?, source_click_id = ? where order_id = ?",
                credited,
                source,
                order);
        long contact = contact("a", "2026-04-02T00:00:00Z", null);
        jdbc.update(
                "insert into pt_contact_click (click_id, contact_id, clicked_at) values (?, ?, ?)",
                known,
                contact,
                InstantColumn.of(clock.instant()));
        Period april = period("2026-03-31T16:00:00Z", "2026-04-30T16:00:00Z");
        LinkStatistics before = links.of("a", april);
        assertThat(before.visits().clicks()).isEqualTo(VisitRetention.BATCH + 8);

        VisitRetention retention = new VisitRetention(test.database(), days, clock, SHANGHAI, Duration.ofDays(30));
        assertThat(retention.run()).isEqualTo(VisitRetention.BATCH + 5);
        assertThat(jdbc.queryForList("select id from pt_click", UUID.class))
                .containsExactlyInAnyOrder(credited, source, known, recent);
        assertThat(links.of("a", april)).isEqualTo(before);
        assertThat(retention.run()).isZero();
    }

    @Test
    void visits_that_are_not_counted_yet_are_not_deleted() {
        click("a", "2026-05-09T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        days.countedUntil();
        clock.advance(Duration.ofDays(100));
        VisitRetention retention = new VisitRetention(test.database(), days, clock, SHANGHAI, Duration.ofDays(30));
        assertThat(retention.run()).isZero();
        days.countEnded();
        assertThat(retention.run()).isEqualTo(1);
    }

    @Test
    void four_pools_share_what_came_and_what_came_by_itself_is_nobodys_share() {
        Pool shop = reach.pool(PoolKind.MARKETPLACE, null);
        Pool insta = reach.pool(PoolKind.SOCIAL, null);
        Pool mail = reach.pool(PoolKind.EMAIL, null);
        Pool site = reach.pool(PoolKind.OWN_SITE, null);
        for (Pool pool : new Pool[] {shop, insta, mail}) {
            click("p" + pool.id(), "2026-05-08T10:00:00Z", UUID.randomUUID(), Device.PHONE, pool.id());
            order(null, pool.id(), "2026-05-08T10:00:00Z", 1000, "USD");
        }
        click("x", "2026-05-08T10:00:00Z", UUID.randomUUID(), Device.PHONE, null);
        order(null, null, "2026-05-08T10:00:00Z", 5000, "USD");
        contact("x", "2026-05-08T10:00:00Z", insta.id());

        ShareReport report = pools.of(period("2026-05-01T00:00:00Z", "2026-05-10T00:00:00Z"));
        assertThat(report.pools())
                .extracting(each -> each.totals().poolId())
                .containsExactly(shop.id(), insta.id(), mail.id(), site.id());
        assertThat(report.pools())
                .extracting(PoolShare::visits)
                .containsExactly(percent("33.4"), percent("33.3"), percent("33.3"), percent("0.0"));
        assertThat(report.pools())
                .extracting(each -> each.net().get(USD))
                .containsExactly(percent("33.4"), percent("33.3"), percent("33.3"), percent("0.0"));
        assertThat(report.pools().get(1).contacts()).isEqualTo(percent("100.0"));
        assertThat(report.withoutPool().visits()).isEqualTo(1);
        assertThat(report.withoutPool().sales()).isEqualTo(new Sales(1, List.of(Money.of(5000, "USD"))));
        assertThat(report.readyToBeMain()).isNull();
    }

    @Test
    void a_pool_that_passed_half_for_three_months_is_ready_unless_it_is_the_main_one_already() {
        Pool insta = reach.pool(PoolKind.SOCIAL, null);
        Pool site = reach.pool(PoolKind.OWN_SITE, null);
        for (String month : new String[] {"2026-02", "2026-03", "2026-04"}) {
            // The first instant of the month where the store is.
            Instant first =
                    LocalDate.parse(month + "-01").atStartOfDay(SHANGHAI).toInstant();
            order(null, site.id(), first.toString(), 501, "USD");
            order(null, insta.id(), first.plus(Duration.ofDays(3)).toString(), 500, "USD");
        }
        Period any = period("2026-05-01T00:00:00Z", "2026-05-10T00:00:00Z");
        ShareReport report = pools.of(any);
        assertThat(report.readyToBeMain()).isEqualTo(site.id());
        assertThat(report.months()).hasSize(12);
        assertThat(report.months().get(11).month()).hasToString("2026-04");
        assertThat(report.months().get(11).pools().get(1).net()).containsEntry(USD, percent("50.0"));
        reach.main(site);
        assertThat(pools.of(any).readyToBeMain()).isNull();
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }

    private static Period day(String day) {
        return Period.ofDays(LocalDate.parse(day), LocalDate.parse(day).plusDays(1), SHANGHAI);
    }

    private static Period period(String from, String until) {
        return new Period(Instant.parse(from), Instant.parse(until));
    }

    private static Visitor person() {
        return new Visitor(UUID.randomUUID(), false, Device.PHONE, null);
    }

    private UUID click(String link, String at, UUID visitor, Device device, Long pool) {
        UUID id = UUID.randomUUID();
        log.ensure(click(id, link, Instant.parse(at), new Visitor(visitor, false, device, null), pool));
        return id;
    }

    private void bot(String link, String at) {
        Visitor bot = new Visitor(null, true, Device.UNKNOWN, null);
        log.ensure(click(UUID.randomUUID(), link, Instant.parse(at), bot, null));
    }

    private static Click click(UUID id, String link, Instant at, Visitor visitor, Long pool) {
        return new Click(id, new Origin(link, null, null, pool), at, Via.LINK, visitor, null, Utm.NONE);
    }

    private long contact(String link, String at, Long pool) {
        jdbc.update(
                "insert into pt_contact (source, source_link_code, source_pool_id, created_at, updated_at)"
                        + " values ('CHECKOUT', ?, ?, ?, ?)",
                link,
                pool,
                InstantColumn.of(Instant.parse(at)),
                InstantColumn.of(Instant.parse(at)));
        return jdbc.queryForObject("select max(id) from pt_contact", Long.class);
    }

    private long order(String link, Long pool, String placedAt, long net, String currency) {
        long id = ORDERS.incrementAndGet();
        Object at = InstantColumn.of(Instant.parse(placedAt));
        jdbc.update(
                "insert into pt_order (order_id, order_number, currency, merchandise_minor, shipping_minor, tax_minor,"
                        + " left_minor, placed_at, created_at) values (?, ?, ?, ?, 0, 0, ?, ?, ?)",
                id,
                "N" + id,
                currency,
                net + 50,
                net,
                at,
                at);
        jdbc.update(
                "insert into pt_attribution (order_id, order_number, state, reason, join_membership, email_news, placed_at,"
                        + " created_at, source_link_code, source_pool_id) values (?, ?, 'FROZEN', 'NONE', false, false,"
                        + " ?, ?, ?, ?)",
                id,
                "N" + id,
                at,
                at,
                link,
                pool);
        return id;
    }

    private void cancelled(long order) {
        jdbc.update(
                "update pt_order set cancelled_at = ? where order_id = ?", InstantColumn.of(clock.instant()), order);
    }
}
