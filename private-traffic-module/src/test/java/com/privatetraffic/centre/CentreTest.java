package com.privatetraffic.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commerce.SellableSku;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.commission.CommissionFixture;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.storefront.Pages;
import com.privatetraffic.storefront.StorefrontFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class CentreTest {

    private static final AtomicLong ORDERS = new AtomicLong(5000);

    private final TestDatabase test;
    private final StorefrontFixture shop;
    private final OrderLab lab;
    private final MockMvc mvc;

    CentreTest(TestDatabase test) {
        this.test = test;
        this.shop = new StorefrontFixture(test.database());
        this.lab = new OrderLab(test, shop.sales.clock);
        var database = test.database();
        CentreDoor door = new CentreDoor(shop.customers(), shop.sales.roster);
        CentreBook book = new CentreBook(database);
        MyMoney money = new MyMoney(new LedgerBook(database.jdbc()), book);
        StoreAddress store = new StoreAddress("https://shop.example.com");
        this.mvc = Pages.of(
                shop.interceptor(),
                new CentreErrors(),
                new ApplyPage(
                        door,
                        shop.sales.salespeople,
                        (query, after, limit) -> List.of(new SellableSku("MUG", "Mug", Money.of(1800, "USD"), 1L)),
                        CommissionFixture.defaultPlan(database, shop.sales.clock)),
                new StatusPage(door),
                new TodayPage(door, book, money, shop.sales.links, store, shop.texts, shop.sales.clock),
                new QrPage(door, shop.sales.links, store),
                new OrdersPage(
                        door,
                        book,
                        new OrderAttributions(database, shop.sales.clock),
                        new Commissions(database),
                        CommissionFixture.reversals(database, lab.orders.records())),
                new MoneyPage(door, money));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/apply", "/status", "/orders", "/orders/1", "/money", "/share", "/share/qr.png"})
    void every_page_asks_an_anonymous_visitor_to_log_in(String path) throws Exception {
        assertThat(perform(get("/salesperson" + path)).getRedirectedUrl())
                .startsWith("/login?successUrl=%2Fsalesperson");
    }

    @Test
    void a_customer_applies_and_waits() throws Exception {
        signIn(new Shopper(ORDERS.incrementAndGet(), true, "Lin Wei", "lin" + ORDERS.get() + "@example.com", null));
        assertThat(perform(get("/salesperson")).getRedirectedUrl()).isEqualTo("/salesperson/apply");
        assertThat(page("/salesperson/apply"))
                .contains(
                        "value=\"Lin Wei\"",
                        "A $50.00 order earns you about $5.00, 7 days after delivery.",
                        "l•••@example.com")
                .doesNotContain("checked");

        MockHttpServletResponse sent = perform(application());
        assertThat(sent.getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(page("/salesperson/status")).contains("Pending", "checking your application");
        assertThat(perform(get("/salesperson/apply")).getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(perform(get("/salesperson")).getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(perform(application()).getRedirectedUrl()).isEqualTo("/salesperson/status");
    }

    @Test
    void a_form_with_errors_comes_back_with_a_sentence_at_each_field_and_the_input() throws Exception {
        signIn(new Shopper(ORDERS.incrementAndGet(), true, "Lin", "lin" + ORDERS.get() + "@example.com", null));
        String page = perform(post("/salesperson/apply")
                        .param("name", "")
                        .param("phone", "12")
                        .param("type", "STAFF")
                        .param("about", "<b>I & you</b>")
                        .param("introducerCode", "NOBODYXX"))
                .getContentAsString();
        assertThat(page)
                .contains("href=\"#pt-name\"", "href=\"#pt-phone\"", "href=\"#pt-type\"", "href=\"#pt-terms\"")
                .contains("value=\"12\"", "value=\"NOBODYXX\"", "&lt;b&gt;I &amp; you&lt;/b&gt;")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void somebody_elses_address_opens_nothing() throws Exception {
        Salesperson mia = shop.sales.approved();
        signIn(new Shopper(ORDERS.incrementAndGet(), true, "Eve", mia.email(), null));
        assertThat(perform(application()).getContentAsString()).contains("has an application already");
        assertThat(perform(get("/salesperson/money")).getRedirectedUrl()).isEqualTo("/salesperson/apply");
    }

    @Test
    void a_rejected_applicant_reads_the_reason_and_may_apply_again() throws Exception {
        Salesperson applied = shop.sales.applied();
        shop.sales.salespeople.reject(applied.code(), "We know you <too> well", "admin:lin");
        signIn(applied);
        assertThat(page("/salesperson/status")).contains("Reason: We know you &lt;too&gt; well", "Apply again");
        assertThat(perform(application()).getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(page("/salesperson/status")).contains("Pending");
    }

    @Test
    void the_first_day_shows_the_link_and_three_steps() throws Exception {
        signIn(shop.sales.approved());
        assertThat(page("/salesperson")).contains("https://shop.example.com/l/", "Copy your link.", "None yet");
        assertThat(page("/salesperson/share"))
                .contains(
                        "https://shop.example.com/l/",
                        shop.sales
                                .roster
                                .findByCustomer(shop.signedIn.customerId())
                                .orElseThrow()
                                .code());
        assertThat(perform(get("/salesperson/share/qr.svg")).getContentAsString())
                .startsWith("<svg");
        assertThat(perform(get("/salesperson/share/qr.png")).getContentType()).isEqualTo("image/png");
        assertThat(page("/salesperson/orders")).contains("No orders yet.");
        assertThat(page("/salesperson/money")).contains("Nothing here yet.");
    }

    @Test
    void an_order_is_shown_with_what_it_earns_when_and_why() throws Exception {
        Salesperson mia = shop.sales.approved();
        signIn(mia);
        long order = order(mia, "HELD", shop.sales.clock.instant().plus(Duration.ofDays(7)));

        assertThat(page("/salesperson"))
                .contains(
                        "Order " + number(order), "+$3.00", "On hold", "Available on 10 May 2024.", "$29.97", "An. M.")
                .doesNotContain("Anna", "an@example.com");
        assertThat(page("/salesperson/orders/" + number(order)))
                .contains("10% of $29.97 = $3.00", "the buyer opened your link on 3 May 2024, 09:00", "On hold")
                .contains("credited", "Another salesperson")
                .doesNotContain("ZZZZZZZZ");
        assertThat(perform(get("/salesperson/orders/" + number(order)).locale(Locale.CHINA))
                        .getContentAsString())
                .contains("US$29.97 的 10% = US$3.00", "冻结中", "2024年5月10日可提现。");
        assertThat(page("/salesperson/money")).contains("$3.00", "next $3.00 on 10 May 2024");
    }

    @Test
    void what_refunds_took_is_told_line_by_line() throws Exception {
        long order = lab.place("USD", 0, 0, OrderLab.line(1, 3, 2997, "USD"));
        long customer = ORDERS.incrementAndGet();
        test.jdbc().update("update pt_salesperson set customer_id = ? where code = ?", customer, OrderLab.code(order));
        signIn(new Shopper(customer, true, "Mei", OrderLab.code(order) + "@example.com", null));
        lab.shop.capture(order, 2997);
        lab.actions.refund(order, "r1", Money.of(1000, "USD"), "Broken", "test");

        assertThat(page("/salesperson/orders")).contains("+$2.00", "Estimated");
        assertThat(page("/salesperson/orders/N" + order))
                .contains(
                        "+$3.00, reversed −$1.00, now $2.00",
                        "$1.00 was taken back: $10.00 of $29.97 was refunded on 3 May 2024, 10:00.",
                        "Estimated");
        assertThat(perform(get("/salesperson/orders/N" + order).locale(Locale.CHINA))
                        .getContentAsString())
                .contains("+US$3.00，已冲回 −US$1.00，现为 US$2.00", "已冲回 US$1.00：");

        lab.actions.refund(order, "r2", Money.of(1997, "USD"), "Broken", "test");
        assertThat(page("/salesperson/orders")).contains("Cancelled or fully refunded before it was available.");
        assertThat(page("/salesperson/orders/N" + order))
                .contains("$2.00 was taken back: $19.97 of $29.97 was refunded")
                .doesNotContain("now $0.00");
    }

    @Test
    void what_was_reversed_after_it_was_available_says_when_and_what_came_back_too() throws Exception {
        long order = lab.place("USD", 0, 0, OrderLab.line(1, 3, 2997, "USD"));
        long customer = ORDERS.incrementAndGet();
        test.jdbc().update("update pt_salesperson set customer_id = ? where code = ?", customer, OrderLab.code(order));
        signIn(new Shopper(customer, true, "Mei", OrderLab.code(order) + "@example.com", null));
        lab.shop.capture(order, 2997);
        lab.actions.fulfil(order, "f", Map.of(), "test");
        shop.sales.clock.advance(Duration.ofDays(8));
        lab.maturity.run();
        lab.actions.chargeBack(order, "cb", "test");
        assertThat(page("/salesperson/orders"))
                .contains("Reversed", "Fully refunded on 11 May 2024, after it was available.");
        assertThat(page("/salesperson/orders/N" + order)).contains("Fully refunded on 11 May 2024");
        lab.actions.reverseChargeback(order, "cb", "test");
        assertThat(page("/salesperson/orders/N" + order))
                .contains("You can withdraw it.", "$3.00 came back: $29.97 of $29.97 is not refunded any more");
    }

    @Test
    void an_unpaid_order_says_so() throws Exception {
        Salesperson mia = shop.sales.approved();
        signIn(mia);
        long order = attribution(mia);
        assertThat(page("/salesperson/orders")).contains("Waiting for payment");
        assertThat(page("/salesperson/orders/" + number(order)))
                .contains("Commission is decided when the order is paid.");
    }

    @Test
    void the_order_of_another_and_one_that_does_not_exist_are_both_not_there() throws Exception {
        long order = order(shop.sales.approved(), "ESTIMATED", null);
        signIn(shop.sales.approved());
        assertThat(perform(get("/salesperson/orders/" + number(order))).getStatus())
                .isEqualTo(404);
        assertThat(perform(get("/salesperson/orders/none")).getStatus()).isEqualTo(404);
        assertThat(page("/salesperson/orders")).doesNotContain(number(order));
        assertThat(page("/salesperson")).doesNotContain(number(order));
    }

    @Test
    void a_suspended_person_still_reads_their_money_and_nothing_else() throws Exception {
        Salesperson mia = shop.sales.approved();
        order(mia, "ESTIMATED", null);
        test.jdbc().update("update pt_salesperson set state = 'SUSPENDED' where code = ?", mia.code());
        signIn(mia);
        assertThat(page("/salesperson/money")).contains("$3.00");
        assertThat(perform(get("/salesperson")).getRedirectedUrl()).isEqualTo("/salesperson/status");
        assertThat(perform(get("/salesperson/share")).getRedirectedUrl()).isEqualTo("/salesperson/status");
    }

    @Test
    void the_list_of_orders_goes_on_where_it_ended() throws Exception {
        Salesperson mia = shop.sales.approved();
        signIn(mia);
        long first = attribution(mia);
        long last = first;
        for (int i = 0; i < 50; i++) {
            last = attribution(mia);
        }
        assertThat(page("/salesperson/orders"))
                .contains(number(last), "Load 50 more")
                .doesNotContain(number(first));
        assertThat(page("/salesperson/orders?before=" + (first + 1)))
                .contains(number(first))
                .doesNotContain("Load 50 more");
    }

    private long order(Salesperson person, String state, Instant availableAt) {
        long order = attribution(person);
        Instant now = shop.sales.clock.instant();
        test.jdbc()
                .update(
                        "insert into pt_commission (order_id, order_number, line_id, line_name, quantity, salesperson_id,"
                                + " salesperson_code, depth, currency, base_minor, percent, decided_minor, rule, hold_days,"
                                + " state, paid_at, available_at, created_at) values (?, ?, 1, 'Mug', 3, ?, ?, 1, 'USD',"
                                + " 2997, 10, 300, 'DEFAULT', 7, ?, ?, ?, ?)",
                        order,
                        number(order),
                        person.id(),
                        person.code(),
                        state,
                        InstantColumn.of(now),
                        InstantColumn.of(availableAt),
                        InstantColumn.of(now));
        new Ledger(test.database(), shop.sales.clock)
                .post(
                        now,
                        new Entry(
                                "test:" + order,
                                Account.COMMISSION_EXPENSE,
                                Account.of(person.code(), Purse.valueOf(state)),
                                Money.of(300, "USD"),
                                null));
        return order;
    }

    private long attribution(Salesperson person) {
        long order = ORDERS.incrementAndGet();
        Object now = InstantColumn.of(shop.sales.clock.instant());
        test.jdbc()
                .update(
                        "insert into pt_contact (name, email, source, created_at, updated_at)"
                                + " values ('Anna Miller', 'an@example.com', 'TEST', ?, ?)",
                        now,
                        now);
        test.jdbc()
                .update(
                        "insert into pt_attribution (order_id, order_number, state, salesperson_id, salesperson_code,"
                                + " grade_code, reason, considered, click_id, click_link_code, click_salesperson_code,"
                                + " clicked_at, join_membership, email_news, contact_id, placed_at, created_at)"
                                + " values (?, ?, 'FROZEN', ?, ?, 'STANDARD', 'CLICK', ?, ?, 'abcd2345', ?, ?, false, false,"
                                + " (select max(id) from pt_contact), ?, ?)",
                        order,
                        number(order),
                        person.id(),
                        person.code(),
                        "CODE UNKNOWN_CODE ZZZZZZZZ\nCLICK CREDITED " + person.code(),
                        UUID.randomUUID(),
                        person.code(),
                        InstantColumn.of(shop.sales.clock.instant().minus(Duration.ofHours(1))),
                        now,
                        now);
        return order;
    }

    private static String number(long order) {
        return "N" + order + "X";
    }

    private void signIn(Salesperson person) {
        signIn(new Shopper(person.customerId(), true, person.name(), person.email(), null));
    }

    private void signIn(Shopper shopper) {
        shop.signedIn = shopper;
    }

    private static MockHttpServletRequestBuilder application() {
        return post("/salesperson/apply")
                .param("name", "Lin Wei")
                .param("phone", "+1 415 555 0144")
                .param("type", "CUSTOMER")
                .param("about", "")
                .param("introducerCode", "")
                .param("terms", "true");
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = perform(get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
