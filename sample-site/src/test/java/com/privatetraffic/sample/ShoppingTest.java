package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Account;
import com.privatetraffic.sample.running.Guest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class ShoppingTest {

    static final Map<String, String> GUEST = Guest.form("ann@example.com", Guest.PAYS);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void aGuestBuysAnOptionedProductAndReadsTheConfirmation() {
        putATeeInTheCart(2);
        assertThat(browser.page().text()).contains("Everyday Tee", "Size: M", "Colour: Teal", "$50.00");

        Page confirmation = payAs(GUEST);

        assertThat(confirmation.path()).startsWith("/confirmation/");
        assertThat(confirmation.text()).contains("Your order is placed", "ann@example.com", "$55.00");
        assertThat(browser.open("/cart").text()).contains("Your cart is empty");
    }

    @Test
    void aDeclinedCardKeepsCartAndWhatWasTypedAndPlacesNothing() {
        putATeeInTheCart(1);
        int placed = orders();

        Page declined = payAs(with("cardNumber", "4000000000000002"));

        assertThat(declined.text())
                .contains("Your payment was declined. Nothing was charged; your cart and choices are still here.");
        assertThat(declined.html().select("#email").val()).isEqualTo("ann@example.com");
        assertThat(declined.html().select("#cardNumber").val()).isEmpty();
        assertThat(orders()).isEqualTo(placed);
        assertThat(browser.submit("/checkout", Map.of("cardNumber", "4111111111111111", "cardExpiry", "12/49"))
                        .path())
                .startsWith("/confirmation/");
        assertThat(orders()).isEqualTo(placed + 1);
    }

    @Test
    void submittingTwiceAtOncePlacesOneOrderAndShowsOneConfirmation() throws Exception {
        putATeeInTheCart(1);
        browser.open("/checkout");
        Map<String, String> form = browser.filled("/checkout", GUEST);
        int placed = orders();

        Set<String> shown = new HashSet<>();
        ExecutorService tabs = Executors.newFixedThreadPool(3);
        try {
            Callable<Page> submit = () -> browser.post("/checkout", form);
            for (Future<Page> tab : tabs.invokeAll(List.of(submit, submit, submit))) {
                shown.add(tab.get().path());
            }
        } finally {
            tabs.shutdown();
        }

        assertThat(orders()).isEqualTo(placed + 1);
        assertThat(shown).hasSize(1).allMatch(path -> path.startsWith("/confirmation/"));
        assertThat(browser.post("/checkout", form).path())
                .isEqualTo(shown.iterator().next());
    }

    @Test
    void somebodyElsesOrderNumberIsAPageThatDoesNotExist() {
        putATeeInTheCart(1);
        String confirmation = payAs(GUEST).path();

        Page stranger = new Browser(port).open(confirmation);

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).contains("We can't find that page.").doesNotContain("Everyday Tee");
    }

    @Test
    void aChargeIsTakenBackWhenTheOrderCanNotBeSaved() {
        putATeeInTheCart(1);
        long cart = Long.parseLong(
                browser.open("/checkout").html().select("input[name=cartId]").val());
        jdbc.execute("alter table BLC_ORDER add constraint NOTHING_IS_PLACED check (ORDER_STATUS <> 'SUBMITTED')"
                + " nocheck");
        try {
            assertThat(payAs(GUEST).text()).contains("We could not place the order. Nothing was charged");
        } finally {
            jdbc.execute("alter table BLC_ORDER drop constraint NOTHING_IS_PLACED");
        }

        assertThat(jdbc.queryForObject("select ORDER_STATUS from BLC_ORDER where ORDER_ID = ?", String.class, cart))
                .isEqualTo("IN_PROCESS");
        assertThat(moves(cart)).containsExactly("UNCONFIRMED", "AUTHORIZE_AND_CAPTURE", "VOID");
        assertThat(browser.open("/cart").text()).contains("Everyday Tee");
        assertThat(payAs(GUEST).path()).startsWith("/confirmation/");
    }

    @Test
    void searchFindsProductsInBothLanguages() {
        assertThat(browser.open("/search?q=tote").text()).contains("Products found: 1", "Harbour Tote");
        assertThat(browser.open("/search?q=%E7%BE%8A%E6%AF%9B&blLocaleCode=zh_CN")
                        .text())
                .contains("羊毛帽", "渔夫毛衣");
        assertThat(browser.page().html().selectFirst("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void anEmailWithoutAtIsNamedAndEverythingTypedStays() {
        putATeeInTheCart(1);

        Page again = payAs(with("email", "ann.example.com"));

        assertThat(again.text()).contains("This e-mail address has no @. Example: mia@example.com");
        assertThat(again.html().select("#line1").val()).isEqualTo("1 Main Street");
    }

    @Test
    void aForgedTokenIsRefusedAndTheCartStays() {
        putATeeInTheCart(1);

        Page refused = browser.post("/cart/add", Map.of("productId", "1", "quantity", "1", "csrfToken", "forged"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("Exception");
        assertThat(browser.open("/cart").text()).contains("Everyday Tee");
    }

    @Test
    void aFormOfTenMegabytesIsRefusedWithASentenceAndTheCartStays() {
        putATeeInTheCart(1);

        Page refused = payAs(with("line1", "x".repeat(10_000_000)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("What you sent is too large.");
        assertThat(browser.open("/cart").text()).contains("Everyday Tee");
    }

    @Test
    void noCardNumberReachesTheDatabase() {
        putATeeInTheCart(1);
        payAs(GUEST);
        putATeeInTheCart(1);
        payAs(with("cardNumber", "4000000000000002"));

        assertThat(jdbc.queryForList("script", String.class))
                .isNotEmpty()
                .noneMatch(line -> line.contains("4111111111111111")
                        || line.contains("4111 1111 1111 1111")
                        || line.contains("4000000000000002"));
    }

    @Test
    void aPersonRegistersAndKeepsTheCartOfTheVisit() {
        putATeeInTheCart(1);
        String email = "new" + System.nanoTime() + "@example.com";

        Page account = Account.open(browser, "New Person", email, Map.of("redirectUrl", "//elsewhere.example.com"));

        assertThat(account.path()).isEqualTo("/account");
        assertThat(browser.open("/cart").text()).contains("Everyday Tee");
        assertThat(jdbc.queryForObject(
                        "select PASSWORD from BLC_CUSTOMER where EMAIL_ADDRESS = ?", String.class, email))
                .startsWith("$2a$");
    }

    @Test
    void everyPageKnowsThatTheModuleIsOn() {
        for (String path : List.of("/", "/bags", "/bags/harbour-tote", "/cart", "/search?q=tote", "/login")) {
            assertThat(browser.open(path).html().select("link[href=/private-traffic/pt.css]"))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(browser.open("/private-traffic/pt.css").status()).isEqualTo(200);
    }

    @Test
    void aTickedMembershipBoxSurvivesADeclinedPaymentAndIsConfirmed() {
        putATeeInTheCart(1);
        Map<String, String> joining = with("cardNumber", "4000000000000002");
        joining.put("pt_membership", "true");

        Page declined = payAs(joining);
        assertThat(declined.html().selectFirst("#pt-membership").hasAttr("checked"))
                .isTrue();

        Page placed = browser.submit("/checkout", Map.of("cardNumber", "4111111111111111", "cardExpiry", "12/49"));
        assertThat(placed.text()).contains("Your membership is linked to");
    }

    @Test
    void anUnknownAddressSaysSoWithoutInternals() {
        Page missing = browser.open("/no/such/page");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("We can't find that page.");
    }

    private void putATeeInTheCart(int quantity) {
        browser.open("/clothing/everyday-tee");
        browser.submit(
                "/cart/add",
                Map.of(
                        "quantity",
                        String.valueOf(quantity),
                        "itemAttributes[SIZE]",
                        "M",
                        "itemAttributes[COLOUR]",
                        "Teal"));
        assertThat(browser.page().path()).isEqualTo("/cart");
    }

    private Page payAs(Map<String, String> fields) {
        browser.open("/checkout");
        return browser.submit("/checkout", fields);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(GUEST);
        fields.put(field, value);
        return fields;
    }

    private int orders() {
        return jdbc.queryForObject("select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'", Integer.class);
    }

    /** What succeeded with the money of this cart, the oldest first. */
    private List<String> moves(long cart) {
        return jdbc.queryForList(
                "select t.TRANSACTION_TYPE from BLC_ORDER_PAYMENT_TRANSACTION t"
                        + " join BLC_ORDER_PAYMENT p on p.ORDER_PAYMENT_ID = t.ORDER_PAYMENT"
                        + " where p.ORDER_ID = ? and t.SUCCESS order by t.PAYMENT_TRANSACTION_ID",
                String.class,
                cart);
    }
}
