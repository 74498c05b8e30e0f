package com.privatetraffic.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.attribution.AttributionReason;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.CommissionMaturity;
import com.privatetraffic.commission.CommissionReason;
import com.privatetraffic.commission.CommissionState;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkFacts;
import com.privatetraffic.link.Links;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.link.ReachFixture;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.sales.Application;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonType;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** From checkout to commission over the commerce port, each step by hand. */
@OnBothDatabases
class PlacementTest {

    private static final Consent TERMS = new Consent("v1", "Join the programme");
    private static final AtomicLong ORDERS = new AtomicLong(100);
    private static final Map<TestDatabase, ConfigurableApplicationContext> APPLICATIONS = new ConcurrentHashMap<>();
    private static final MovableClock CLOCK = new MovableClock("2026-03-01T10:00:00Z");

    private final TestDatabase test;
    private final ConfigurableApplicationContext application;
    private final FakeShop shop;
    private final CartChoices choices;
    private final PlacementRecorder recorder;
    private final OrderPlacedTask task;
    private final long order = ORDERS.incrementAndGet();
    private final Salesperson mei;

    PlacementTest(TestDatabase test) {
        this.test = test;
        application = APPLICATIONS.computeIfAbsent(
                test, each -> ShopApplication.start(each.jdbcUrl(), CLOCK, "private-traffic.tasks.execute=false"));
        shop = application.getBean(FakeShop.class);
        choices = application.getBean(CartChoices.class);
        recorder = application.getBean(PlacementRecorder.class);
        task = application.getBean(OrderPlacedTask.class);
        mei = approvedSalesperson();
        shop.cart(order, "ann" + order + "@example.com");
    }

    @AfterEach
    void the_books_balance() {
        assertThat(application.getBean(LedgerCheck.class).run().differences()).isEmpty();
    }

    @AfterAll
    static void stop() {
        APPLICATIONS.values().forEach(ConfigurableApplicationContext::close);
        APPLICATIONS.clear();
    }

    @Test
    void a_click_a_placed_and_paid_order_make_contact_member_and_commission() {
        choices.rememberClick(order, new Click(UUID.randomUUID(), "abc", mei.code(), CLOCK.instant()));
        choices.rememberConsents(order, TERMS, null);
        CLOCK.advance(Duration.ofDays(1));
        checkout();
        assertThat(task.run(order)).isNull();

        OrderAttribution attribution = attribution();
        assertThat(attribution.state()).isEqualTo(OrderAttribution.State.FROZEN);
        assertThat(attribution.reason()).isEqualTo(AttributionReason.CLICK);
        assertThat(attribution.orderNumber()).isEqualTo("N" + order);
        assertThat(count("pt_contact where id = " + attribution.contactId())).isEqualTo(1);
        assertThat(count("pt_member where contact_id = " + attribution.contactId()))
                .isEqualTo(1);
        assertThat(commission().amount().minor()).isEqualTo(200);
        assertThat(commission().state()).isEqualTo(CommissionState.ESTIMATED);
    }

    @Test
    void a_second_try_of_a_checkout_does_not_wait_for_what_the_first_put_off() {
        recorder.record(order);
        test.jdbc()
                .update(
                        "update pt_scheduled_task set execution_time = ? where task_instance = ?",
                        InstantColumn.of(CLOCK.instant().plus(Duration.ofMinutes(15))),
                        Long.toString(order));
        recorder.record(order);
        Instant due = test.jdbc()
                .queryForObject(
                        "select execution_time from pt_scheduled_task where task_instance = ?",
                        (row, number) -> InstantColumn.read(row, "execution_time"),
                        Long.toString(order));
        assertThat(due).isEqualTo(CLOCK.instant().plusSeconds(1));
    }

    @Test
    void a_click_the_log_lost_in_a_crash_is_logged_again_with_the_order_and_only_once() {
        Link link = application
                .getBean(Links.class)
                .create(new NewLink("/", null, mei.code(), "Spring", null, null, null), "test");
        Click click = new Click(UUID.randomUUID(), link.code(), mei.code(), CLOCK.instant());
        choices.rememberClick(order, click);
        checkout();
        assertThat(count("pt_click where id = '" + click.id() + "'")).isZero();
        task.run(order);
        task.run(order);

        assertThat(count("pt_click where id = '" + click.id() + "' and link_code = '" + link.code()
                        + "' and salesperson_code = '" + mei.code() + "' and not bot"))
                .isEqualTo(1);
        assertThat(attribution().source().campaign()).isEqualTo("Spring");
    }

    @Test
    void an_orders_source_is_the_last_click_of_all_and_who_is_paid_another_matter() {
        ReachFixture reach = new ReachFixture(test.database(), CLOCK);
        Pool insta = reach.pool(PoolKind.SOCIAL, null);
        Channel channel = reach.channel(insta);
        LinkFacts reel = LinkFacts.to("/").ofChannel(channel.id()).ofCampaign("Reel");
        Link link = application.getBean(Links.class).create(new NewLink(reel, null), "test");
        Click hers = new Click(UUID.randomUUID(), "abc", mei.code(), CLOCK.instant());
        CLOCK.advance(Duration.ofHours(1));
        Click campaign = new Click(UUID.randomUUID(), link.code(), null, CLOCK.instant());
        choices.rememberSource(order, campaign);
        choices.rememberSource(order, hers);
        choices.rememberClick(order, hers);
        choices.rememberClick(order, campaign);
        checkout();
        task.run(order);

        assertThat(attribution().credit().salespersonCode()).isEqualTo(mei.code());
        assertThat(attribution().source()).isEqualTo(new OrderSource(campaign, channel.id(), insta.id(), "Reel"));
        assertThat(count("pt_click where id in ('" + hers.id() + "', '" + campaign.id() + "')"))
                .isEqualTo(2);
        assertThat(count("pt_contact where id = " + attribution().contactId() + " and source_pool_id = " + insta.id()
                        + " and source_click_id = '" + campaign.id() + "' and source_campaign = 'Reel'"))
                .isEqualTo(1);
    }

    @Test
    void a_click_that_is_in_the_log_stays_as_it_is() {
        Click click = new Click(UUID.randomUUID(), "abc", mei.code(), CLOCK.instant());
        test.jdbc()
                .update(
                        "insert into pt_click (id, link_code, salesperson_code, occurred_at, via, bot, device)"
                                + " values (?, 'abc', ?, ?, 'QR', false, 'PHONE')",
                        click.id(),
                        click.salespersonCode(),
                        InstantColumn.of(click.at()));
        choices.rememberClick(order, click);
        checkout();
        task.run(order);

        assertThat(count("pt_click where id = '" + click.id() + "' and via = 'QR' and device = 'PHONE'"))
                .isEqualTo(1);
        assertThat(attribution().source().campaign()).isNull();
    }

    @Test
    void fulfilled_and_seven_days_later_it_is_available() {
        choices.rememberCode(order, mei.code());
        checkout();
        task.run(order);
        application.getBean(OrderActions.class).fulfil(order, "parcel", Map.of(), "token:erp");
        CLOCK.advance(Duration.ofDays(7));
        application.getBean(CommissionMaturity.class).run();
        assertThat(commission().state()).isEqualTo(CommissionState.AVAILABLE);
    }

    @Test
    void while_the_order_is_a_cart_the_task_looks_again_later_and_later_and_after_a_day_discards() {
        choices.rememberCode(order, mei.code());
        recorder.record(order);
        assertThat(task.run(order)).isEqualTo(CLOCK.instant().plusSeconds(1));
        CLOCK.advance(Duration.ofSeconds(8));
        assertThat(task.run(order)).isEqualTo(CLOCK.instant().plusSeconds(8));
        CLOCK.advance(Duration.ofHours(20));
        assertThat(task.run(order)).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(15)));
        CLOCK.advance(Duration.ofHours(4));
        assertThat(task.run(order)).isNull();
        assertThat(attribution().state()).isEqualTo(OrderAttribution.State.DISCARDED);
        assertThat(count("pt_contact where email = 'ann" + order + "@example.com'"))
                .isZero();
    }

    @Test
    void an_order_the_shop_deleted_is_discarded() {
        recorder.record(order);
        shop.delete(order);
        assertThat(task.run(order)).isNull();
        assertThat(attribution().state()).isEqualTo(OrderAttribution.State.DISCARDED);
    }

    @Test
    void a_second_try_of_the_checkout_refreshes_the_snapshot_and_makes_one_commission() {
        choices.rememberCode(order, "TYPO");
        recorder.record(order);
        assertThat(attribution().reason()).isEqualTo(AttributionReason.NONE);
        choices.rememberCode(order, mei.code());
        checkout();
        task.run(order);
        task.run(order);
        assertThat(attribution().reason()).isEqualTo(AttributionReason.CODE);
        assertThat(commissions()).hasSize(1);
    }

    @Test
    void what_is_frozen_stays_as_it_is() {
        choices.rememberCode(order, mei.code());
        checkout();
        task.run(order);
        choices.rememberCode(order, null);
        recorder.record(order);
        assertThat(attribution().reason()).isEqualTo(AttributionReason.CODE);
        assertThat(attribution().state()).isEqualTo(OrderAttribution.State.FROZEN);
    }

    @Test
    void recorded_and_settled_eight_times_at_once_it_is_still_one_of_each() {
        choices.rememberCode(order, mei.code());
        choices.rememberConsents(order, TERMS, null);
        shop.capture(order);
        shop.submit(order);
        assertThat(Together.run(8, number -> {
                    recorder.snapshot(order);
                    return "recorded";
                }))
                .containsOnly("recorded");
        assertThat(queued()).isEqualTo(1);
        assertThat(Together.run(
                        8, number -> application.getBean(Settlement.class).settle(order)))
                .containsOnly(Settlement.Outcome.SETTLED);
        assertThat(commissions()).hasSize(1);
        assertThat(count("pt_contact where email = 'ann" + order + "@example.com'"))
                .isEqualTo(1);
    }

    @Test
    void news_of_an_order_is_a_task_of_its_own_in_the_transaction_of_the_change() {
        OrderNews news = application.getBean(OrderNews.class);
        news.changed(order);
        assertThat(changes()).isEmpty();

        choices.rememberCode(order, mei.code());
        checkout();
        application.getBean(Database.class).transactions().executeWithoutResult(status -> {
            news.changed(order);
            status.setRollbackOnly();
        });
        assertThat(changes()).isEmpty();
        news.changed(order);
        news.changed(order);
        assertThat(changes()).hasSize(2).doesNotHaveDuplicates();
        assertThat(changes()).allMatch(instance -> ChangedOrderTask.orderOf(instance) == order);
    }

    private List<String> changes() {
        return test.jdbc()
                .queryForList(
                        "select task_instance from pt_scheduled_task where task_name = 'pt-order-changed'"
                                + " and task_instance like ?",
                        String.class,
                        order + ":%");
    }

    @Test
    void our_step_never_fails_a_checkout_and_the_sweeper_finds_the_order() {
        choices.rememberCode(order, mei.code());
        test.jdbc().execute("alter table pt_attribution rename to pt_attribution_away");
        long before = recorder.failures();
        recorder.record(order);
        test.jdbc().execute("alter table pt_attribution_away rename to pt_attribution");
        assertThat(recorder.failures()).isEqualTo(before + 1);

        shop.capture(order);
        shop.submit(order);
        CLOCK.advance(Duration.ofMinutes(5));
        application.getBean(PlacementSweeper.class).run();
        assertThat(queued()).isEqualTo(1);
        task.run(order);
        assertThat(commission().amount().minor()).isEqualTo(200);
    }

    @Test
    void placed_unpaid_it_earns_nothing_until_the_payment_is_found() {
        choices.rememberCode(order, mei.code());
        recorder.record(order);
        shop.submit(order);
        task.run(order);
        assertThat(attribution().state()).isEqualTo(OrderAttribution.State.FROZEN);
        assertThat(commissions()).isEmpty();

        CLOCK.advance(Duration.ofDays(3));
        shop.capture(order);
        application.getBean(ChangeSweeper.class).run(Duration.ofDays(180));
        application.getBean(ChangeSweeper.class).run(Duration.ofDays(180));
        assertThat(commission().state()).isEqualTo(CommissionState.ESTIMATED);
        assertThat(commission().paidAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void a_salesperson_buying_as_a_guest_with_their_own_e_mail_earns_nothing() {
        choices.rememberCode(order, mei.code());
        test.jdbc().update("update shop_order set email = upper(?) where id = ?", mei.email(), order);
        checkout();
        task.run(order);
        assertThat(commission().decision().reason()).isEqualTo(CommissionReason.SELF);
        assertThat(commission().state()).isNull();
    }

    @Test
    void who_is_suspended_after_placement_was_still_credited_and_who_was_before_is_not() {
        choices.rememberCode(order, mei.code());
        checkout();
        CLOCK.advance(Duration.ofMinutes(1));
        test.jdbc()
                .update(
                        "insert into pt_salesperson_transition (salesperson_id, from_state, to_state, actor, occurred_at)"
                                + " values (?, 'APPROVED', 'SUSPENDED', 'test', ?)",
                        mei.id(),
                        InstantColumn.of(CLOCK.instant()));
        task.run(order);
        assertThat(attribution().reason()).isEqualTo(AttributionReason.CODE);

        long next = ORDERS.incrementAndGet();
        shop.cart(next, "bob@example.com");
        choices.rememberCode(next, mei.code());
        recorder.record(next);
        assertThat(application
                        .getBean(OrderAttributions.class)
                        .find(next)
                        .orElseThrow()
                        .reason())
                .isEqualTo(AttributionReason.NONE);
    }

    @Test
    void a_caller_who_rolls_back_takes_nothing_of_the_snapshot_along() {
        test.transactions().executeWithoutResult(status -> {
            recorder.record(order);
            status.setRollbackOnly();
        });
        assertThat(attribution().state()).isEqualTo(OrderAttribution.State.PROVISIONAL);
        assertThat(queued()).isEqualTo(1);
    }

    private void checkout() {
        recorder.record(order);
        shop.capture(order);
        shop.submit(order);
    }

    private OrderAttribution attribution() {
        return application.getBean(OrderAttributions.class).find(order).orElseThrow();
    }

    private List<Commission> commissions() {
        return application.getBean(Commissions.class).ofOrder(order);
    }

    private Commission commission() {
        assertThat(commissions()).hasSize(1);
        return commissions().get(0);
    }

    private int queued() {
        return count("pt_scheduled_task where task_name = 'pt-order-placed' and task_instance = '" + order + "'");
    }

    private int count(String from) {
        return test.jdbc().queryForObject("select count(*) from " + from, Integer.class);
    }

    private Salesperson approvedSalesperson() {
        Salespeople salespeople = application.getBean(Salespeople.class);
        Application form = new Application(
                null,
                "mei" + order + "@example.com",
                "Mei",
                "(415) 555-0123",
                SalespersonType.CUSTOMER,
                null,
                null,
                "v1");
        return salespeople.approve(salespeople.apply(form, "test").code(), null, "test");
    }
}
