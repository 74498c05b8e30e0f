package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a link to available money, driven over REST on a real Broadleaf store. */
class FirstPathRestTest {

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static Rest rest;

    @BeforeAll
    static void start() {
        store = RunningStore.start(folder);
        rest = Rest.of(store);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void anOrderThroughALinkEndsAsAvailableMoney() {
        String code = approvedSalesperson("mia@example.com");
        String sku = rest.get("/skus?q=tote").at("/items/0/sku");
        assertThat(sku).isNotEmpty();

        Rest.Answer placed = rest.post("/orders", order(sku, 3, code, "chat-1"));
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        String number = placed.at("/number");
        assertThat(placed.at("/state")).isEqualTo("PAID");

        store.clock().advance(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                        rest.get("/orders/" + number + "/commissions").at("/items/0/state"))
                .isEqualTo("ESTIMATED"));
        Rest.Answer commission = rest.get("/orders/" + number + "/commissions");
        long net = placed.body().at("/lines/0/net/amount").asLong();
        assertThat(commission.body().at("/items/0/amount/amount").asLong()).isEqualTo(Math.round(net * 0.1));
        assertThat(commission.at("/items/0/why/en")).isNotEmpty();
        assertThat(commission.at("/items/0/why/zh-CN")).isNotEmpty();
        Rest.Answer attribution = rest.get("/orders/" + number + "/attribution");
        assertThat(attribution.at("/salespersonCode")).isEqualTo(code);

        // The membership box was ticked: a contact and a member exist.
        assertThat(rest.get("/contacts?email=buyer-1@example.com")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(rest.get("/members").body().at("/items").size()).isEqualTo(1);

        Rest.Answer fulfilled = rest.post("/orders/" + number + "/fulfilments", "{'key': 'parcel-1'}");
        assertThat(fulfilled.status()).as("%s", fulfilled.body()).isBetween(200, 201);
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                        rest.get("/orders/" + number + "/commissions").at("/items/0/state"))
                .isEqualTo("HELD"));

        store.passing(Duration.ofDays(8)).until(() -> assertThat(
                        rest.get("/salespeople/" + code + "/balances").at("/items/0/available/amount"))
                .isEqualTo(String.valueOf(Math.round(net * 0.1))));
        assertThat(rest.post("/ledger/checks", "{}").status()).isLessThan(300);
        assertThat(rest.get("/ledger/checks/latest").at("/balanced")).isEqualTo("true");
    }

    @Test
    void whatHappensToAnOrderIsInItsCommissionsWhoeverDidIt() {
        String code = approvedSalesperson("ava@example.com");
        String sku = rest.get("/skus?q=tote").at("/items/0/sku");
        Rest.Answer placed = rest.post("/orders", order(sku, 3, code, "chat-6"));
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        String path = "/orders/" + placed.at("/number");
        long net = placed.body().at("/lines/0/net/amount").asLong();
        long earned = Math.round(net * 0.1);

        Rest.Answer refunded = rest.post(
                path + "/refunds",
                "{'key': 'r1', 'lines': [{'line': '" + placed.at("/lines/0/id")
                        + "', 'net': {'amount': 1000, 'currency': 'USD'}}], 'reason': 'Broken'}");
        assertThat(refunded.status()).as("%s", refunded.body()).isEqualTo(201);
        assertThat(refunded.at("/order/lines/0/refunded/amount")).isEqualTo("1000");
        assertThat(rest.get(path + "/commissions").at("/items/0/amount/amount"))
                .isEqualTo(String.valueOf(earned - Math.round(earned * 1000.0 / net)));

        writtenByAnotherApplication(placed.at("/number"), "5.00");
        // Whatever the other tests did to the clock: the daily round goes back half a year.
        store.passing(Duration.ofDays(1))
                .until(() -> assertThat(rest.get(path).at("/refunded/amount")).isEqualTo("1500"));

        Rest.Answer tooMuch = rest.post(
                path + "/refunds",
                "{'key': 'r2', 'gross': {'amount': 10000000, 'currency': 'USD'}, 'reason': 'All of it'}");
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.at("/detail")).contains("are left to refund");

        Rest.Answer cancelled = rest.post(path + "/cancel", "{'key': 'c1', 'reason': 'Out of stock'}");
        assertThat(cancelled.status()).as("%s", cancelled.body()).isEqualTo(200);
        assertThat(cancelled.at("/order/state")).isEqualTo("CANCELLED");
        assertThat(rest.get(path + "/commissions").at("/items/0/state")).isEqualTo("CANCELLED");
        assertThat(rest.get(path + "/commissions").at("/items/0/amount/amount")).isEqualTo("0");
        assertThat(store.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select order_status from blc_order where order_number = ?",
                                String.class,
                                placed.at("/number")))
                .isEqualTo("CANCELLED");
        assertThat(rest.get(path).at("/excess/amount")).isEqualTo("0");
        rest.post("/ledger/checks", "{}");
        assertThat(rest.get("/ledger/checks/latest").body().at("/differences")).isEmpty();
    }

    private static void writtenByAnotherApplication(String number, String amount) {
        JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
        long charge = jdbc.queryForObject(
                "select min(t.payment_transaction_id) from blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment join blc_order o on o.order_id = p.order_id"
                        + " where o.order_number = ?",
                Long.class,
                number);
        jdbc.update(
                "insert into blc_order_payment_transaction (payment_transaction_id, transaction_type,"
                        + " transaction_amount, date_recorded, success, order_payment, parent_transaction)"
                        + " select ?, 'DETACHED_CREDIT', cast(? as decimal(19, 5)), current_timestamp, true,"
                        + " order_payment, payment_transaction_id from blc_order_payment_transaction"
                        + " where payment_transaction_id = ?",
                2_000_000 + charge,
                amount,
                charge);
    }

    @Test
    void theSameReferenceAgainIsTheSameOrder() {
        String code = approvedSalesperson("noa@example.com");
        String sku = rest.get("/skus?q=mug").at("/items/0/sku");
        Rest.Answer first = rest.post("/orders", order(sku, 1, code, "chat-2"));
        Rest.Answer again = rest.post("/orders", order(sku, 1, code, "chat-2"));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(rest.post("/orders", order(sku, 2, code, "chat-2")).status()).isEqualTo(409);
    }

    @Test
    void anUnknownSkuIsRefusedWithASentence() {
        Rest.Answer refused = rest.post("/orders", order("999999999", 1, "", "chat-3"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("999999999");
    }

    @Test
    void aRefusedOrderLeavesTheCustomersCartAlone() {
        JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
        long cart = new Guest(store.port(), "buyer-4@example.com").takesACandle();
        long customer = jdbc.queryForObject("select customer_id from blc_order where order_id = ?", Long.class, cart);
        String sku = rest.get("/skus?q=mug").at("/items/0/sku");
        Rest.Answer refused = rest.post(
                "/orders",
                "{'customerId': '" + customer + "', 'email': 'buyer-4@example.com', 'lines': [{'sku': '" + sku
                        + "', 'quantity': 1}, {'sku': '999999999', 'quantity': 1}],"
                        + "'externalReference': 'chat-4', 'payment': 'CAPTURED'}");
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(jdbc.queryForList("select order_id from blc_order where customer_id = ?", Long.class, customer))
                .containsExactly(cart);
    }

    @Test
    void anOrderTakenElsewhereIsNeverTheCartTheCustomerShopsWith() {
        JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
        long cart = new Guest(store.port(), "buyer-5@example.com").takesACandle();
        long customer = jdbc.queryForObject("select customer_id from blc_order where order_id = ?", Long.class, cart);
        String sku = rest.get("/skus?q=mug").at("/items/0/sku");
        Rest.Answer placed = rest.post(
                "/orders",
                "{'customerId': '" + customer + "', 'email': 'buyer-5@example.com', 'lines': [{'sku': '" + sku
                        + "', 'quantity': 1}], 'externalReference': 'chat-5', 'payment': 'CAPTURED'}");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        assertThat(jdbc.queryForList(
                        "select order_id from blc_order where customer_id = ? and name is null", Long.class, customer))
                .containsExactly(cart);
    }

    private static String approvedSalesperson(String email) {
        Rest.Answer applied = rest.post(
                "/salespeople",
                "{'email': '" + email + "', 'name': 'Mia Lind', 'phone': '+12025550143', 'type': 'INFLUENCER'}");
        assertThat(applied.status()).as("%s", applied.body()).isEqualTo(201);
        String code = applied.at("/code");
        Rest.Answer approved = rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known to the store'}");
        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
        return code;
    }

    private static String order(String sku, int quantity, String code, String reference) {
        return "{'email': 'buyer-1@example.com', 'lines': [{'sku': '" + sku + "', 'quantity': " + quantity + "}],"
                + (code.isEmpty() ? "" : "'salespersonCode': '" + code + "',")
                + "'joinMembership': true, 'externalReference': '" + reference + "', 'payment': 'CAPTURED'}";
    }
}
