package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.LinkedStore;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store whose gateway only reserves the money at checkout: it is paid, and earns, when the money is captured. */
class AuthorisedThenCapturedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TRANSACTIONS = " from blc_order_payment_transaction t join blc_order_payment p"
            + " on p.order_payment_id = t.order_payment where p.order_id = ?";

    @TempDir
    static Path folder;

    private static LinkedStore linked;
    private static RunningStore store;
    private static Rest rest;
    private static JdbcTemplate jdbc;

    private Guest guest;

    @BeforeAll
    static void start() {
        linked = new LinkedStore(RunningStore.start(folder, "store.payment.capture-at-checkout=false"));
        store = linked.store();
        rest = linked.rest();
        jdbc = linked.jdbc();
    }

    @AfterAll
    static void stop() {
        linked.close();
    }

    @AfterEach
    void theLedgerBalances() {
        assertThat(rest.ledgerBalances()).isTrue();
    }

    @Test
    void capturedByTheStoresGatewayItIsPaidAndEarns() {
        long order = placed();
        String path = path(order);
        assertThat(seenByTheBuyer(order)).contains("Authorised $27.00").doesNotContain("Paid", "Charged");

        capture(order);

        awaitCommission(path, "ESTIMATED 220");
        assertThat(rest.get(path).at("/state")).isEqualTo("PAID");
        assertThat(succeeded(order)).containsExactly("UNCONFIRMED", "AUTHORIZE", "CAPTURE");
        assertThat(seenByTheBuyer(order)).contains("Authorised $27.00", "Charged $27.00");
    }

    @Test
    void paidElsewhereAndToldByRestItIsPaidAndEarnsOnce() {
        long order = placed();
        String path = path(order);
        String captured = "{'key': 'p-1', 'amount': {'amount': 2700, 'currency': 'USD'}, 'outcome': 'CAPTURED'}";

        assertThat(rest.post(path + "/payments", captured).status()).isEqualTo(201);
        assertThat(rest.post(path + "/payments", captured).status()).isEqualTo(200);

        awaitCommission(path, "ESTIMATED 220");
        assertThat(rest.get(path).at("/state")).isEqualTo("PAID");
        assertThat(succeeded(order)).containsExactly("UNCONFIRMED", "AUTHORIZE", "AUTHORIZE_AND_CAPTURE");
    }

    @Test
    void calledOffBeforeTheMoneyWasCapturedTheReservationIsLetGoAndNothingIsEarned() {
        long order = placed();
        String path = path(order);

        assertThat(rest.post(path + "/cancel", "{'key': 'c-1', 'reason': 'Out of stock'}")
                        .status())
                .isEqualTo(200);

        assertThat(rest.get(path).at("/state")).isEqualTo("CANCELLED");
        assertThat(succeeded(order)).containsExactly("UNCONFIRMED", "AUTHORIZE", "REVERSE_AUTH");
        assertThat(commissions(path)).isZero();
    }

    @Test
    void aReservationIsLetGoWhenTheOrderCanNotBeSaved() {
        guest = linked.guest();
        long cart = guest.takesACandle();
        jdbc.execute("alter table blc_order add constraint fault check (order_status <> 'SUBMITTED') nocheck");
        try {
            assertThat(guest.pays().text()).contains("We could not place the order. Nothing was charged");
        } finally {
            jdbc.execute("alter table blc_order drop constraint fault");
        }

        assertThat(succeeded(cart)).containsExactly("UNCONFIRMED", "AUTHORIZE", "REVERSE_AUTH");
        assertThat(guest.pays().path()).startsWith("/confirmation/");
        assertThat(jdbc.queryForObject(
                        "select count(*)" + TRANSACTIONS + " and t.success and t.transaction_type = 'AUTHORIZE'"
                                + " and not exists (select 1 from blc_order_payment_transaction undo"
                                + " where undo.parent_transaction = t.payment_transaction_id"
                                + " and undo.transaction_type = 'REVERSE_AUTH' and undo.success)",
                        Integer.class,
                        cart))
                .as("reservations that stand")
                .isEqualTo(1);
    }

    /** An order a guest placed through the link, credited and not paid. */
    private long placed() {
        guest = linked.guest();
        long order = guest.takesACandle();
        assertThat(guest.pays().path()).startsWith("/confirmation/");
        store.clock().advance(Duration.ofSeconds(5));
        String path = path(order);
        await().atMost(PATIENCE)
                .until(() ->
                        rest.get(path + "/attribution").at("/salespersonCode").equals(linked.salesperson()));
        assertThat(rest.get(path).at("/state")).isEqualTo("PLACED");
        assertThat(succeeded(order)).containsExactly("UNCONFIRMED", "AUTHORIZE");
        assertThat(commissions(path)).isZero();
        return order;
    }

    /** As the store's own staff or a job of it would: asks the gateway and keeps its answer with Broadleaf's services. */
    private static void capture(long order) {
        OrderPaymentService payments = store.storefront().getBean("blOrderPaymentService", OrderPaymentService.class);
        new TransactionTemplate(store.storefront().getBean("blTransactionManager", JpaTransactionManager.class))
                .executeWithoutResult(status -> {
                    PaymentTransaction reserved = payments.readTransactionById(jdbc.queryForObject(
                            "select max(t.payment_transaction_id)" + TRANSACTIONS
                                    + " and t.transaction_type = 'AUTHORIZE'",
                            Long.class,
                            order));
                    PaymentResponseDTO answer = answer(reserved);
                    PaymentTransaction captured = payments.createTransaction();
                    captured.setType(answer.getPaymentTransactionType());
                    captured.setAmount(answer.getAmount());
                    captured.setSuccess(answer.isSuccessful());
                    captured.setRawResponse(answer.getRawResponse());
                    captured.setAdditionalFields(answer.getResponseMap());
                    captured.setParentTransaction(reserved);
                    captured.setOrderPayment(reserved.getOrderPayment());
                    payments.save(captured);
                });
    }

    private static PaymentResponseDTO answer(PaymentTransaction reserved) {
        try {
            return store.storefront()
                    .getBean("demoGatewayServices", PaymentGatewayConfigurationService.class)
                    .getTransactionService()
                    .capture(store.storefront()
                            .getBean("blOrderToPaymentRequestDTOService", OrderToPaymentRequestDTOService.class)
                            .translatePaymentTransaction(reserved.getAmount(), reserved));
        } catch (PaymentException e) {
            throw new AssertionError(e);
        }
    }

    private String seenByTheBuyer(long order) {
        guest.browser().open("/orders/find");
        return guest.browser()
                .submit("/orders/find", Map.of("number", number(order), "email", guest.email()))
                .text();
    }

    private static List<String> succeeded(long order) {
        return jdbc.queryForList(
                "select t.transaction_type" + TRANSACTIONS + " and t.success order by t.payment_transaction_id",
                String.class,
                order);
    }

    private static void awaitCommission(String path, String expected) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Rest.Answer found = rest.get(path + "/commissions");
            assertThat(found.at("/items/0/state") + " " + found.at("/items/0/amount/amount"))
                    .as("%s", found.body())
                    .isEqualTo(expected);
        });
    }

    private static int commissions(String path) {
        return rest.get(path + "/commissions").body().at("/items").size();
    }

    private static String path(long order) {
        return "/orders/" + number(order);
    }

    private static String number(long order) {
        return jdbc.queryForObject("select order_number from blc_order where order_id = ?", String.class, order);
    }
}
