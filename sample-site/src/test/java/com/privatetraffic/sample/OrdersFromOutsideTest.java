package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code POST /orders} in full, on a real store: prices charged elsewhere, coupons, ways of payment, accounts. */
class OrdersFromOutsideTest {

    private static final String SUBMITTED = "select count(*) from blc_order where order_status = 'SUBMITTED'";

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static Rest rest;
    private static JdbcTemplate jdbc;
    private static Orders orders;
    private static String candle;
    private static String mug;
    private static int references;

    @BeforeAll
    static void start() {
        store = RunningStore.start(folder);
        rest = Rest.of(store);
        jdbc = store.bean(JdbcTemplate.class);
        orders = store.bean(Orders.class);
        candle = rest.get("/skus?q=candle").at("/items/0/sku");
        mug = rest.get("/skus?q=mug").at("/items/0/sku");
        coupon("SPRING10", Instant.now().plus(Duration.ofDays(1)));
        coupon("GONE10", Instant.now().minus(Duration.ofDays(1)));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void the_price_charged_elsewhere_is_the_total_and_no_discount_lowers_it() {
        Rest.Answer placed = place("'lines': [{'sku': '" + candle + "', 'quantity': 3, 'unitPrice':"
                + " {'amount': 999, 'currency': 'USD'}}, {'sku': '" + mug + "', 'quantity': 1,"
                + " 'unitPrice': {'amount': 0, 'currency': 'USD'}}], 'couponCodes': ['SPRING10'],"
                + " 'payment': 'CAPTURED'");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        assertThat(placed.at("/total/amount")).isEqualTo("2997");
        assertThat(placed.at("/lines/0/net/amount")).isEqualTo("2997");
        assertThat(placed.at("/lines/1/net/amount")).isEqualTo("0");
        assertThat(placed.at("/state")).isEqualTo("PAID");
    }

    @Test
    void of_two_equal_lines_both_are_sold() {
        String line = "{'sku': '" + candle + "', 'quantity': 1}";
        Rest.Answer one = place("'lines': [" + line + "], 'payment': 'CAPTURED'");
        Rest.Answer placed = place("'lines': [" + line + ", " + line + "], 'payment': 'CAPTURED'");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        assertThat(placed.at("/lines/0/quantity")).isEqualTo("2");
        assertThat(Long.parseLong(placed.at("/lines/0/net/amount")))
                .isEqualTo(2 * Long.parseLong(one.at("/lines/0/net/amount")));
    }

    @Test
    void a_price_in_another_currency_is_refused() {
        Rest.Answer refused = place("'lines': [{'sku': '" + candle + "', 'quantity': 1, 'unitPrice':"
                + " {'amount': 999, 'currency': 'JPY'}}], 'payment': 'CAPTURED'");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("USD");
    }

    @Test
    void a_coupon_lowers_the_total_and_its_share_lies_on_the_lines() {
        Rest.Answer placed = place("'lines': [{'sku': '" + candle + "', 'quantity': 1}, {'sku': '" + mug
                + "', 'quantity': 1}], 'couponCodes': ['SPRING10'], 'payment': 'CAPTURED'");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        assertThat(placed.at("/lines/0/net/amount")).isEqualTo("1980");
        PlacedOrder order = orders.findByNumber(placed.at("/number")).orElseThrow();
        assertThat(order.couponCodes()).containsExactly("SPRING10");
        Money nets = order.lines().stream()
                .map(line -> line.net())
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(nets.plus(order.shipping()).plus(order.tax())).isEqualTo(order.total());
    }

    @Test
    void an_unknown_and_an_expired_coupon_are_refused_and_leave_nothing() {
        for (String code : new String[] {"NONSENSE", "GONE10"}) {
            String email = "refused-" + code + "@example.com";
            Rest.Answer refused = rest.post(
                    "/orders",
                    "{'email': '" + email + "', 'lines': [{'sku': '" + candle + "', 'quantity': 1}],"
                            + "'couponCodes': ['" + code + "'], 'externalReference': 'coupon-" + code
                            + "', 'payment': 'CAPTURED'}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/detail")).contains(code);
            assertThat(jdbc.queryForObject(
                            "select count(*) from blc_customer where email_address = ?", Integer.class, email))
                    .isZero();
        }
    }

    @Test
    void an_order_the_checkout_refuses_leaves_no_cart_and_no_guest() {
        String email = "refused@example.com";
        long before = count("select count(*) from blc_order");
        Rest.Answer refused = rest.post(
                "/orders",
                "{'email': '" + email + "', 'lines': [{'sku': '" + candle + "', 'quantity': 1, 'unitPrice':"
                        + " {'amount': 5, 'currency': 'EUR'}}], 'externalReference': 'eur', 'payment': 'CAPTURED'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(count("select count(*) from blc_order")).isEqualTo(before);
        assertThat(count("select count(*) from blc_customer where email_address = '" + email + "'"))
                .isZero();
    }

    @Test
    void an_authorised_order_and_one_paid_on_delivery_are_placed_and_unpaid_until_the_money_is_noted() {
        for (String payment : new String[] {"AUTHORIZED", "ON_DELIVERY"}) {
            Rest.Answer placed =
                    place("'lines': [{'sku': '" + candle + "', 'quantity': 1}], 'payment': '" + payment + "'");
            assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
            assertThat(placed.at("/state")).isEqualTo("PLACED");
            PlacedOrder order = orders.findByNumber(placed.at("/number")).orElseThrow();
            assertThat(order.payments().captured().isZero()).isTrue();
            assertThat(order.payments().authorised().isPositive()).isEqualTo(payment.equals("AUTHORIZED"));
            store.bean(OrderChanges.class)
                    .notePayment(
                            order.id(),
                            "paid",
                            order.total(),
                            Money.zero(order.total().currency()),
                            true,
                            Instant.now());
            assertThat(rest.get("/orders/" + placed.at("/number")).at("/state")).isEqualTo("PAID");
        }
    }

    @Test
    void an_order_for_an_account_belongs_to_it() {
        long customer = count("select customer_id from blc_customer where user_name = 'shopper@example.com'");
        Rest.Answer placed = rest.post(
                "/orders",
                "{'customerId': '" + customer + "', 'lines': [{'sku': '" + candle + "', 'quantity': 1}],"
                        + " 'externalReference': 'account-1', 'payment': 'CAPTURED'}");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        PlacedOrder order = orders.findByNumber(placed.at("/number")).orElseThrow();
        assertThat(order.shopper().customerId()).isEqualTo(customer);
        assertThat(order.shopper().email()).isEqualTo("shopper@example.com");
    }

    @Test
    void a_checkout_whose_cart_was_taken_over_can_not_be_submitted_in_the_shop() {
        long before = count(SUBMITTED);
        OrderRequest request = new OrderRequest(
                null,
                "fence@example.com",
                List.of(new OrderRequest.Line(candle, 1, null)),
                List.of(),
                OrderRequest.PaymentOutcome.CAPTURED);
        AtomicLong stalled = new AtomicLong();
        assertThatThrownBy(() -> store.bean(OrderTaking.class).place(request, cart -> {
                    stalled.set(cart);
                    jdbc.update(
                            "insert into pt_external_cart (order_id, external_reference, state, created_at)"
                                    + " values (?, 'fence', 'CLOSED', current_timestamp)",
                            cart);
                }))
                .hasStackTraceContaining("taken over by another call");
        assertThat(count(SUBMITTED)).isEqualTo(before);
        assertThat(orders.find(stalled.get())).isEmpty();
    }

    private static void coupon(String code, Instant until) {
        JpaTransactionManager transactions =
                store.storefront().getBean("blTransactionManager", JpaTransactionManager.class);
        OfferService offers = store.storefront().getBean("blOfferService", OfferService.class);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Offer offer = new OfferImpl();
            offer.setName("Ten percent off the order");
            offer.setType(OfferType.ORDER);
            offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
            offer.setValue(BigDecimal.TEN);
            offer.setAutomaticallyAdded(false);
            offer.setCombinableWithOtherOffers(true);
            offer.setStartDate(Date.from(until.minus(Duration.ofDays(30))));
            offer.setEndDate(Date.from(until));
            OfferCode made = new OfferCodeImpl();
            made.setOfferCode(code);
            made.setOffer(offers.save(offer));
            offers.saveOfferCode(made);
        });
    }

    private static Rest.Answer place(String rest) {
        return OrdersFromOutsideTest.rest.post(
                "/orders",
                "{'email': 'outside-" + ++references + "@example.com', " + rest + ", 'externalReference': 'outside-"
                        + references + "'}");
    }

    private static long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
