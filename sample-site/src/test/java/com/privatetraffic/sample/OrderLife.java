package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.LinkedStore;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import com.privatetraffic.sample.running.StoreDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a placed order, whoever does it, and what its commission makes of it: on a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrderLife {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_DAY = Duration.ofHours(25);
    private static final String CHARGE = "select max(t.payment_transaction_id) from blc_order_payment_transaction t"
            + " join blc_order_payment p on p.order_payment_id = t.order_payment where p.order_id = ?"
            + " and t.transaction_type = 'AUTHORIZE_AND_CAPTURE'";

    @TempDir
    static Path folder;

    RunningStore store;
    Rest rest;
    JdbcTemplate jdbc;
    String salesperson;

    private LinkedStore linked;

    abstract StoreDatabase database();

    @BeforeAll
    void start() {
        linked = new LinkedStore(RunningStore.on(database(), folder));
        store = linked.store();
        rest = linked.rest();
        jdbc = linked.jdbc();
        salesperson = linked.salesperson();
    }

    @AfterAll
    void stop() {
        linked.close();
    }

    @AfterEach
    void theLedgerBalances() {
        assertThat(rest.ledgerBalances()).isTrue();
    }

    @Test
    void fromCashOnDeliveryOverAFailedTryToAFullRefund() {
        Guest guest = linked.guest();
        long order = guest.takesACandle();
        guest.paysOnDelivery();
        String path = "/orders/" + number(order);
        store.clock().advance(Duration.ofSeconds(5));
        await().atMost(PATIENCE)
                .until(() ->
                        rest.get(path + "/attribution").at("/salespersonCode").equals(salesperson));
        assertThat(rest.get(path).at("/state")).isEqualTo("PLACED");
        assertThat(rest.get(path + "/commissions").body().at("/items").size()).isZero();

        post(path + "/payments", "{'key': 'p-1', 'amount': " + usd(2700) + ", 'outcome': 'FAILED'}");
        assertThat(rest.get(path).at("/state")).isEqualTo("PLACED");
        post(path + "/payments", "{'key': 'p-2', 'amount': " + usd(2700) + ", 'outcome': 'CAPTURED'}");
        awaitCommission(path, "ESTIMATED", 220);
        assertThat(rest.get(path).at("/state")).isEqualTo("PAID");

        post(path + "/fulfilments", "{'key': 'parcel'}");
        awaitCommission(path, "HELD", 220);
        await().atMost(PATIENCE).until(() -> "FULFILLED"
                .equals(jdbc.queryForObject(
                        "select status from blc_fulfillment_group where order_id = ?", String.class, order)));
        store.passing(Duration.ofDays(8)).until(() -> assertCommission(path, "AVAILABLE", 220));

        String lineId = rest.get(path).at("/lines/0/id");
        String half = "{'key': 'r-1', 'lines': [{'line': '" + lineId + "', 'net': " + usd(1100)
                + "}], 'reason': 'The lid was broken'}";
        post(path + "/refunds", half);
        post(path + "/refunds", half);
        awaitCommission(path, "AVAILABLE", 110);
        assertThat(count("select count(*) from blc_trans_additnl_fields where field_name = 'private-traffic.key'"
                        + " and payment_transaction_id in (select t.payment_transaction_id from"
                        + " blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment where p.order_id = " + order
                        + " and t.transaction_type = 'REFUND')"))
                .isEqualTo(1);

        post(path + "/refunds", "{'key': 'r-2', 'gross': " + usd(1600) + ", 'reason': 'All of it came back'}");
        awaitCommission(path, "REVERSED", 0);
        assertThat(rest.get(path).at("/lines/0/refunded/amount")).isEqualTo("2200");
        assertThat(rest.post(path + "/refunds", "{'key': 'r-3', 'gross': " + usd(1) + ", 'reason': 'One more'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRefundTheStoresOwnServicesWroteIsTakenBackOnceAndAtOnce() {
        long order = paidByCard();
        String path = "/orders/" + number(order);
        write(order, PaymentTransactionType.REFUND, "13.50");
        awaitCommission(path, "ESTIMATED", 110);
        store.passing(A_DAY).untilRunAnew("pt-daily-sweep");
        awaitCommission(path, "ESTIMATED", 110);
        assertThat(postings(order)).isEqualTo(2);
    }

    @Test
    void aVoidTheStoresOwnServicesWroteCancels() {
        long order = paidByCard();
        write(order, PaymentTransactionType.VOID, "27.00");
        awaitCommission("/orders/" + number(order), "CANCELLED", 0);
    }

    @Test
    void aRefundWrittenPastTheShopIsFoundByTheSweeper() {
        long order = paidByCard();
        String path = "/orders/" + number(order);
        Long charge = jdbc.queryForObject(CHARGE, Long.class, order);
        jdbc.update(
                "insert into blc_order_payment_transaction (payment_transaction_id, transaction_type,"
                        + " transaction_amount, date_recorded, success, order_payment, parent_transaction)"
                        + " select ?, 'REFUND', 13.50, current_timestamp, true, order_payment, payment_transaction_id"
                        + " from blc_order_payment_transaction where payment_transaction_id = ?",
                1_000_000 + charge,
                charge);
        awaitSwept(path, "ESTIMATED", 110);
        assertThat(postings(order)).isEqualTo(2);
    }

    @Test
    void cancelledThePaymentIsVoidedTheRowStaysAndNothingIsEarned() {
        long order = paidByCard();
        String path = "/orders/" + number(order);
        post(path + "/cancel", "{'key': 'c-1', 'reason': 'The buyer changed their mind'}");
        awaitCommission(path, "CANCELLED", 0);
        assertThat(rest.get(path).at("/state")).isEqualTo("CANCELLED");
        assertThat(jdbc.queryForObject("select order_status from blc_order where order_id = ?", String.class, order))
                .isEqualTo("CANCELLED");
    }

    @Test
    void calledOffInTheShopsOwnAdminItEarnsNothingAndItsMoneyCanStillBeGivenBack() {
        long order = paidByCard();
        String path = "/orders/" + number(order);
        jdbc.update("update blc_order set order_status = 'CANCELLED' where order_id = ?", order);
        awaitSwept(path, "CANCELLED", 0);
        post(path + "/refunds", "{'key': 'r-1', 'gross': " + usd(2700) + ", 'reason': 'Called off'}");
        assertThat(rest.post(path + "/refunds", "{'key': 'r-2', 'gross': " + usd(1) + ", 'reason': 'Once more'}")
                        .status())
                .isEqualTo(422);
        assertThat(count("select count(*) from blc_order_payment_transaction t join blc_order_payment p"
                        + " on p.order_payment_id = t.order_payment where p.order_id = " + order
                        + " and t.transaction_type = 'REFUND' and t.success = true"))
                .isEqualTo(1);
        awaitCommission(path, "CANCELLED", 0);
        assertThat(postings(order)).isEqualTo(2);
        assertThat(rest.get(path).at("/excess/amount")).isEqualTo("0");
    }

    @Test
    void whatTheSweepsLookForHasIndexesInTheShopsTables() throws SQLException {
        assertThat(indexed("blc_order")).contains("submit_date");
        assertThat(indexed("blc_order_payment_transaction")).contains("order_payment");
    }

    /** The first columns of a table's indexes. */
    private Set<String> indexed(String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (Connection connection = jdbc.getDataSource().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            String name = upper ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet index = connection.getMetaData().getIndexInfo(null, null, name, false, false)) {
                while (index.next()) {
                    if (index.getInt("ORDINAL_POSITION") == 1) {
                        columns.add(index.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return columns;
    }

    final long paidByCard() {
        Guest guest = linked.guest();
        long order = guest.takesACandle();
        assertThat(guest.pays().path()).startsWith("/confirmation/");
        store.clock().advance(Duration.ofSeconds(5));
        awaitCommission("/orders/" + number(order), "ESTIMATED", 220);
        return order;
    }

    final String number(long order) {
        return jdbc.queryForObject("select order_number from blc_order where order_id = ?", String.class, order);
    }

    /**
     * Until the daily sweep found what nobody told of; the frequent one looks at orders that are young by the store's clock,
     * which other tests have moved by days.
     */
    final void awaitSwept(String path, String state, long amount) {
        store.passing(A_DAY).until(() -> assertCommission(path, state, amount));
    }

    final void awaitCommission(String path, String state, long amount) {
        await().atMost(PATIENCE).untilAsserted(() -> assertCommission(path, state, amount));
    }

    private void assertCommission(String path, String state, long amount) {
        Rest.Answer commissions = rest.get(path + "/commissions");
        assertThat(commissions.at("/items/0/state") + " " + commissions.at("/items/0/amount/amount"))
                .as("%s", commissions.body())
                .isEqualTo(state + " " + amount);
    }

    final long postings(long order) {
        return count("select count(*) from pt_posting p join pt_commission c on c.id = p.commission_id"
                + " where c.order_id = " + order);
    }

    final Guest guest(String email) {
        return linked.guest(email);
    }

    /** As an extension of the store would: a transaction on the charge, through Broadleaf's service. */
    private void write(long order, PaymentTransactionType type, String amount) {
        OrderPaymentService payments = store.storefront().getBean("blOrderPaymentService", OrderPaymentService.class);
        new TransactionTemplate(store.storefront().getBean("blTransactionManager", JpaTransactionManager.class))
                .executeWithoutResult(status -> {
                    PaymentTransaction charge =
                            payments.readTransactionById(jdbc.queryForObject(CHARGE, Long.class, order));
                    PaymentTransaction written = payments.createTransaction();
                    written.setType(type);
                    written.setAmount(new Money(new BigDecimal(amount)));
                    written.setSuccess(true);
                    written.setParentTransaction(charge);
                    written.setOrderPayment(charge.getOrderPayment());
                    payments.save(written);
                });
    }

    private void post(String path, String body) {
        Rest.Answer answer = rest.post(path, body);
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 202);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private static String usd(long minor) {
        return "{'amount': " + minor + ", 'currency': 'USD'}";
    }
}
