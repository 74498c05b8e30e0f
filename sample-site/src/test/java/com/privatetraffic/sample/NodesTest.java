package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.demo.DemoLogins;
import com.privatetraffic.sample.running.Books;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.KillableStore;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RoundRobin;
import com.privatetraffic.sample.running.StoreDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two storefront nodes on one PostgreSQL, behind a load balancer that sends each request to the other node. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final Duration BOUND = Duration.ofSeconds(1);
    private static final String[] SEVERAL_NODES = {
        "spring.session.store-type=jdbc", "broadleaf.cache.time-to-live=" + BOUND
    };

    @TempDir
    static Path folder;

    private static KillableStore one;
    private static KillableStore other;
    private static RoundRobin balancer;
    private static JdbcTemplate jdbc;
    private static Rest rest;

    @BeforeAll
    static void startBothNodes() {
        StoreDatabase database = StoreDatabase.postgres();
        jdbc = database.jdbc();
        one = new KillableStore(database, folder.resolve("one"), SEVERAL_NODES);
        other = new KillableStore(database, folder.resolve("other"), SEVERAL_NODES);
        balancer = new RoundRobin(one.port(), other.port());
        rest = Rest.of("http://localhost:" + balancer.port());
    }

    @AfterAll
    static void stop() {
        balancer.close();
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void aGuestWhoPaysOnBothNodesAtOncePaysOnceForOneOrder() throws Exception {
        Guest guest = new Guest(balancer.port(), "ann@example.com")
                .cameBy(rest.link(rest.approvedSalesperson("mia@example.com")));
        long cart = guest.takesACandle();

        assertThat(submittedAtOnce(guest.browser(), guest.checkoutForm()))
                .hasSize(1)
                .allMatch(path -> path.startsWith("/confirmation/"));

        assertPaidOnce(cart);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(Books.of(jdbc, cart, guest.email()))
                .isEqualTo(new Books("FROZEN", 1, 1, 1, 220, 1, false)));
        assertThat(balancer.servedBy(one.port())).isPositive();
        assertThat(balancer.servedBy(other.port())).isPositive();
    }

    @Test
    @Order(2)
    void anOrderPlacedOnOneNodeAndRefundedOnTheOtherIsTakenBackOnce() {
        Rest there = Rest.of("http://localhost:" + other.port());
        Guest guest =
                new Guest(one.port(), "bea@example.com").cameBy(rest.link(rest.approvedSalesperson("lin@example.com")));
        long order = guest.takesACandle();
        guest.pays();
        String path = "/orders/"
                + jdbc.queryForObject("select ORDER_NUMBER from BLC_ORDER where ORDER_ID = ?", String.class, order);
        awaitCommission(path, "ESTIMATED 220");

        String refund = "{'key': 'r-1', 'gross': {'amount': 1350, 'currency': 'USD'}, 'reason': 'The lid was broken'}";
        assertThat(there.post(path + "/refunds", refund).status()).isEqualTo(201);
        assertThat(Rest.of("http://localhost:" + one.port())
                        .post(path + "/refunds", refund)
                        .status())
                .isEqualTo(200);

        awaitCommission(path, "ESTIMATED 110");
        assertThat(jdbc.queryForObject(
                        "select count(*) from pt_posting p join pt_commission c on c.id = p.commission_id"
                                + " where c.order_id = ?",
                        Integer.class,
                        order))
                .isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from BLC_ORDER_PAYMENT_TRANSACTION t join BLC_ORDER_PAYMENT p"
                                + " on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT where p.ORDER_ID = ?"
                                + " and t.TRANSACTION_TYPE = 'REFUND'",
                        Integer.class,
                        order))
                .isEqualTo(1);
    }

    private static void awaitCommission(String path, String expected) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Rest.Answer answer = rest.get(path + "/commissions");
            assertThat(answer.at("/items/0/state") + " " + answer.at("/items/0/amount/amount"))
                    .isEqualTo(expected);
        });
    }

    @Test
    @Order(3)
    void aShopperLogsInAndKeepsTheirCartOnWhicheverNode() throws Exception {
        Guest shopper = new Guest(balancer.port(), DemoLogins.SHOPPER);
        shopper.takesACandle();
        shopper.browser().open("/login");
        shopper.browser()
                .submit(
                        "/login_post.htm",
                        Map.of("j_username", DemoLogins.SHOPPER, "j_password", DemoLogins.SHOPPER_PASSWORD));
        for (int i = 0; i < 4; i++) {
            assertThat(shopper.browser().open("/account").path()).isEqualTo("/account");
            assertThat(shopper.browser().open("/cart").text()).contains("Beeswax Candle");
        }
        shopper.browser().open("/checkout");
        long cart = Long.parseLong(
                shopper.browser().page().html().select("input[name=cartId]").val());

        assertThat(submittedAtOnce(shopper.browser(), shopper.checkoutForm())).hasSize(1);

        assertPaidOnce(cart);
        assertThat(jdbc.queryForObject(
                        "select max(length(ATTRIBUTE_BYTES)) from SPRING_SESSION_ATTRIBUTES", Integer.class))
                .as("a session is no copy of the store")
                .isLessThan(100_000);
        assertThat(jdbc.queryForObject("select count(*) from NODE_LEASE", Integer.class))
                .isZero();
    }

    /** A page asked for later than the bound never shows the old price, however long it takes to answer. */
    @Test
    @Order(4)
    void aPriceChangedByAnotherProcessShowsOnBothNodesWithinTheBound() {
        assertThat(priceOnBoth()).containsExactly("$22.00");

        jdbc.update("update BLC_SKU set RETAIL_PRICE = 23 where NAME = 'Beeswax Candle'");
        Instant changed = Instant.now();

        List<Duration> oldShown = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Duration asked = Duration.between(changed, Instant.now());
            Set<String> prices = priceOnBoth();
            if (prices.contains("$22.00")) {
                oldShown.add(asked);
            }
            return prices.equals(Set.of("$23.00"));
        });
        assertThat(oldShown).allMatch(asked -> asked.compareTo(BOUND) <= 0);
    }

    @Test
    @Order(5)
    void whoIsSignedInOnANodeThatDiesGoesOnOnTheOther() {
        Browser shopper = new Browser(balancer.port());
        shopper.open("/login");
        shopper.submit(
                "/login_post.htm", Map.of("j_username", DemoLogins.SHOPPER, "j_password", DemoLogins.SHOPPER_PASSWORD));
        shopper.open("/home-goods/beeswax-candle");
        shopper.submit("/cart/add", Map.of("quantity", "1"));

        one.kill();

        assertThat(shopper.open("/account").path()).isEqualTo("/account");
        assertThat(shopper.open("/cart").text()).contains("Beeswax Candle");
    }

    private static Set<String> submittedAtOnce(Browser browser, Map<String, String> form) throws Exception {
        Set<String> shown = new HashSet<>();
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        try {
            Callable<Page> submit = () -> browser.post("/checkout", form);
            for (Future<Page> tab : tabs.invokeAll(Collections.nCopies(4, submit))) {
                shown.add(tab.get().path());
            }
        } finally {
            tabs.shutdown();
        }
        return shown;
    }

    private static void assertPaidOnce(long cart) {
        assertThat(jdbc.queryForObject("select ORDER_STATUS from BLC_ORDER where ORDER_ID = ?", String.class, cart))
                .isEqualTo("SUBMITTED");
        assertThat(jdbc.queryForList(
                        "select t.TRANSACTION_TYPE || ' ' || t.SUCCESS from BLC_ORDER_PAYMENT_TRANSACTION t"
                                + " join BLC_ORDER_PAYMENT p on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                                + " where p.ORDER_ID = ? and t.TRANSACTION_TYPE <> 'UNCONFIRMED'",
                        String.class,
                        cart))
                .containsExactly("AUTHORIZE_AND_CAPTURE true");
    }

    private static Set<String> priceOnBoth() {
        Set<String> prices = new HashSet<>();
        for (KillableStore node : new KillableStore[] {one, other}) {
            prices.add(new Browser(node.port())
                    .open("/home-goods/beeswax-candle")
                    .html()
                    .select("main .price")
                    .first()
                    .text());
        }
        return prices;
    }
}
