package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Account;
import com.privatetraffic.sample.running.AdminDesk;
import com.privatetraffic.sample.running.Charges;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.StoreDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLifeTest extends OrderLife {

    @Override
    StoreDatabase database() {
        return StoreDatabase.h2(folder);
    }

    @Test
    void aRefundWrittenByTheAdminsProcessIsTakenBackOnceHoweverOftenItsFormIsSent() {
        long order = paidByCard();
        AdminDesk desk = AdminDesk.signedIn(store.admin(), "admin", "admin-demo");
        assertThat(desk.open("/order/" + order).text()).contains("Fulfil", "Refund", "Cancel order");

        desk.open("/order/" + order + "/pt-refund");
        var form = desk.form();
        form.put("gross", "13,50");
        form.put("reason", "The lid was broken");
        assertThat(desk.post("/order/" + order + "/pt-refund", form).text()).contains("Refunded.");
        assertThat(desk.post("/order/" + order + "/pt-refund", form).text()).contains("Refunded.");

        awaitCommission("/orders/" + number(order), "ESTIMATED", 110);
        assertThat(postings(order)).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from blc_order_payment_transaction where transaction_type = 'REFUND'"
                                + " and order_payment in (select order_payment_id from blc_order_payment where"
                                + " order_id = ?)",
                        Integer.class,
                        order))
                .isEqualTo(1);

        form.put("gross", "1.00");
        assertThat(desk.post("/order/" + order + "/pt-refund", form).text())
                .contains("This form was sent before with other values.");
        form = desk.form();
        form.put("gross", "999");
        var refused = desk.post("/order/" + order + "/pt-refund", form);
        assertThat(refused.text()).contains("This can not be refunded; look at what is left.", "$13.50");
        assertThat(refused.select("#pt-gross").val()).isEqualTo("999");
    }

    @Test
    void aFormSentAgainAfterHalfOfItsRefundWasRefusedAsksForTheRest() {
        Guest guest = guest("half@example.com");
        long order = guest.takesACandle();
        guest.paysWith(Charges.KEEPS);
        Charges charges = new Charges(jdbc);
        charges.cardPaid(order, "7.00");
        charges.payBesides(order, "20.00");
        AdminDesk desk = AdminDesk.signedIn(store.admin(), "admin", "admin-demo");
        String page = "/order/" + order + "/pt-refund";
        desk.open(page);
        var form = desk.form();
        form.put("gross", "22.00");
        form.put("reason", "Half of it was broken");

        assertThat(desk.post(page, form).text()).contains("refused", "of it went back before.");
        assertThat(desk.form()).as("sent again it is the same refund").containsEntry("key", form.get("key"));
        charges.takeMoneyBack(order);
        assertThat(desk.post(page, desk.form()).text()).contains("Refunded.");

        assertThat(jdbc.queryForObject(
                        "select sum(t.transaction_amount) from blc_order_payment_transaction t join blc_order_payment p"
                                + " on p.order_payment_id = t.order_payment where p.order_id = ?"
                                + " and t.transaction_type = 'REFUND' and t.success = true",
                        BigDecimal.class,
                        order))
                .isEqualByComparingTo("22.00");
        desk.open(page + "?locale=zh_CN");
        form = desk.form();
        form.put("gross", "999");
        form.put("reason", "Half of it was broken");
        assertThat(desk.post(page, form).select("[role=alert]").text()).contains("还可退", "超出了该金额");
    }

    @Test
    void theAdminOffersWhatMayStillBeDoneWhateverTheShopCallsTheOrder() {
        long order = paidByCard();
        AdminDesk desk = AdminDesk.signedIn(store.admin(), "admin", "admin-demo");
        jdbc.update("update blc_order set order_status = 'ON_HOLD' where order_id = ?", order);
        assertThat(offered(desk, order)).containsExactlyInAnyOrder("pt-fulfilment", "pt-refund", "pt-cancellation");

        jdbc.update("update blc_order set order_status = 'CANCELLED' where order_id = ?", order);
        assertThat(offered(desk, order)).containsExactly("pt-refund");
        awaitSwept("/orders/" + number(order), "CANCELLED", 0);
        assertThat(desk.open("/order/" + order + "/pt-refund").select("dd").text())
                .endsWith("$27.00");
        var form = desk.form();
        form.put("gross", "27.00");
        form.put("reason", "Called off by telephone");
        assertThat(desk.post("/order/" + order + "/pt-refund", form).text()).contains("Refunded.");
        assertThat(desk.open("/order/" + order + "/pt-refund").select("dd").text())
                .endsWith("$0.00");

        assertThat(offered(desk, guest("cart@example.com").takesACandle()))
                .as("of a cart")
                .isEmpty();
    }

    private static Set<String> offered(AdminDesk desk, long order) {
        return desk.open("/order/" + order).select("button[data-url*=/pt-]").stream()
                .map(button -> button.attr("data-url").replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whoCameByALinkAndSignsInIsCreditedWhateverTheCartsHold(boolean cartOfTheVisit, boolean oldCart) {
        String email = "member-" + cartOfTheVisit + "-" + oldCart + "@example.com";
        Browser athome = new Browser(store.port());
        Account.open(athome, "Ann Buyer", email);
        if (oldCart) {
            new Guest(athome, email).takesACandle();
        }
        Guest visitor = guest(email);
        if (cartOfTheVisit) {
            visitor.takesACandle();
        }
        visitor.browser().open("/login");
        visitor.browser().submit("/login_post.htm", Map.of("j_username", email, "j_password", Account.PASSWORD));
        if (!cartOfTheVisit && !oldCart) {
            visitor.takesACandle();
        }

        assertThat(visitor.pays().path()).startsWith("/confirmation/");

        String number = jdbc.queryForObject(
                "select order_number from blc_order where order_status = 'SUBMITTED' and customer_id ="
                        + " (select customer_id from blc_customer where user_name = ?)",
                String.class,
                email);
        store.clock().advance(Duration.ofSeconds(5));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Rest.Answer attribution = rest.get("/orders/" + number + "/attribution");
            assertThat(attribution.at("/salespersonCode") + " " + attribution.at("/reason"))
                    .isEqualTo(salesperson + " CLICK");
        });
    }
}
