package com.privatetraffic.sample.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.running.Account;
import com.privatetraffic.starter.security.TooManyTriesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@StoreTest
class AccountTest {

    private static final String CANDLE = "/home-goods/beeswax-candle";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CustomerService customers;

    Shopper sam;

    @BeforeEach
    void register() {
        sam = Shopper.registered(port, "sam");
    }

    @Test
    void aSignedInShopperOrdersToASavedAddressAndFindsTheOrderAgain() {
        addAddress(Map.of());
        sam.takes(CANDLE, Map.of());

        Page checkout = sam.browser.open("/checkout");
        assertThat(checkout.html().select("#email").val()).isEqualTo(sam.email);
        assertThat(checkout.html().select("#line1").val()).isEqualTo("7 Quay Street");
        assertThat(checkout.html().select("#state option[selected]").val()).isEqualTo("OR");
        Page placed = sam.browser.submit("/checkout", Shopper.withCard(Map.of()));
        String number = placed.html().select(".order-number").text();
        assertThat(number).isNotEmpty();

        assertThat(sam.browser.open("/account/orders").text()).contains("Order " + number, "Placed", "$27.00");
        Page order = sam.browser.open("/account/orders/" + number);
        assertThat(order.text()).contains("Beeswax Candle", "7 Quay Street", "Paid $27.00");
        assertThat(sam.browser.open("/account").text()).contains("Order " + number, "7 Quay Street");
    }

    @Test
    void aLongHistoryHasPagesAndTheNewestOrdersStandOnTheFirst() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            sam.takes(CANDLE, Map.of());
            numbers.add(0, sam.orders());
        }

        assertThat(shown("/account/orders")).isEqualTo(numbers.subList(0, 10));
        assertThat(sam.browser
                        .page()
                        .html()
                        .select(".pages [aria-current=page]")
                        .text())
                .isEqualTo("1");
        assertThat(shown("/account/orders?page=2")).isEqualTo(numbers.subList(10, 11));
        assertThat(shown("/account/orders?page=99")).isEqualTo(numbers.subList(10, 11));
        assertThat(shown("/account/orders?page=x")).isEqualTo(numbers.subList(0, 10));
        assertThat(shown("/account")).isEqualTo(numbers.subList(0, 3));
    }

    private List<String> shown(String page) {
        return sam.browser.open(page).html().select(".order-card .number").eachText().stream()
                .map(title -> title.replace("Order ", ""))
                .toList();
    }

    @Test
    void somebodyElsesOrderAndAddressDoNotExist() {
        sam.takes(CANDLE, Map.of());
        String number = sam.orders();
        addAddress(Map.of());
        String address = sam.browser
                .page()
                .html()
                .selectFirst("a[href^=/account/addresses/]")
                .attr("href");
        Shopper eve = Shopper.registered(port, "eve");

        for (String path :
                new String[] {"/account/orders/" + number, address, "/account/addresses/x", "/account/orders/1"}) {
            Page refused = eve.browser.open(path);
            assertThat(refused.status()).as(path).isEqualTo(404);
            assertThat(refused.text()).contains("We can't find that page.").doesNotContain("Quay");
        }
        eve.takes(CANDLE, Map.of());
        eve.browser.open("/checkout");
        assertThat(eve.browser
                        .submit("/checkout", Map.of("useAddress", address.substring(address.lastIndexOf('/') + 1)))
                        .html()
                        .select("#line1")
                        .val())
                .isEmpty();
    }

    @Test
    void whatHappenedToAnOrderShowsOnItsPage() {
        sam.takes(CANDLE, Map.of());
        String number = sam.orders();
        Long order = jdbc.queryForObject("select ORDER_ID from BLC_ORDER where ORDER_NUMBER = ?", Long.class, number);
        Long payment = jdbc.queryForObject(
                "select ORDER_PAYMENT_ID from BLC_ORDER_PAYMENT where ORDER_ID = ?", Long.class, order);
        jdbc.update("update BLC_FULFILLMENT_GROUP set STATUS = 'FULFILLED' where ORDER_ID = ?", order);
        jdbc.update(
                "insert into BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, TRANSACTION_AMOUNT, DATE_RECORDED,"
                        + " SUCCESS, TRANSACTION_TYPE, ORDER_PAYMENT) values (?, 5.00, current_timestamp, true, 'REFUND', ?)",
                -order,
                payment);

        assertThat(sam.browser.open("/account/orders/" + number).text()).contains("Sent", "Refunded −$5.00");
    }

    @Test
    void theAddressBookIsKeptChangedAndEmptied() {
        addAddress(Map.of());
        addAddress(Map.of("line1", "8 Hill Road", "first", "true"));
        assertThat(sam.browser
                        .open("/account/addresses")
                        .html()
                        .select(".box")
                        .first()
                        .text())
                .contains("Offered first", "8 Hill Road");

        change("7 Quay Street", Map.of("line1", "9 Quay Street"));
        assertThat(sam.browser.page().text()).contains("9 Quay Street").doesNotContain("7 Quay Street");

        sam.browser.submit(
                box("9 Quay Street").selectFirst("form[action$=/first]").attr("action"), Map.of());
        assertThat(sam.browser.page().html().select(".box").first().text()).contains("9 Quay Street");
        sam.browser.submit(
                box("8 Hill Road").selectFirst("form[action$=/remove]").attr("action"), Map.of());
        assertThat(sam.browser.page().text()).contains("The address is removed").doesNotContain("8 Hill Road");
    }

    @Test
    void whatIsTypedWrongInAnAddressIsNamedAndNothingTypedIsLost() {
        String evil = "<b>'; drop table BLC_ADDRESS --</b>";
        sam.browser.open("/account/addresses/new");
        Page again = sam.browser.submit(
                "/account/addresses/new", with(Map.of("line1", evil, "city", "", "line2", "x".repeat(10_000))));

        assertThat(again.text()).contains("City: This field is needed.", "This is longer than 255 characters.");
        assertThat(again.html().select("#line1").val()).isEqualTo(evil);
        assertThat(again.html().select("#line2").val()).hasSize(10_000);

        addAddress(Map.of("line1", evil, "city", "Port\u0000land"));
        assertThat(sam.browser.page().html().select("address b")).isEmpty();
        assertThat(sam.browser.page().text()).contains("drop table BLC_ADDRESS", "Portland");
    }

    @Test
    void aPhoneNumberCanBeTakenOutAgain() {
        addAddress(Map.of("phone", "503 555 0100"));
        assertThat(sam.browser.page().text()).contains("503 555 0100");

        change("7 Quay Street", Map.of("phone", ""));

        assertThat(sam.browser.page().text()).contains("7 Quay Street").doesNotContain("503 555 0100");
    }

    @Test
    void anAddressNeedNotStayTheFirst() {
        addAddress(Map.of());
        addAddress(Map.of("line1", "8 Hill Road", "first", "true"));

        Map<String, String> unticked = with(Map.of("line1", "8 Hill Road"));
        String form =
                box("8 Hill Road").selectFirst("a[href^=/account/addresses/]").attr("href");
        sam.browser.open(form);
        unticked.put(
                "csrfToken",
                sam.browser.page().html().select("input[name=csrfToken]").val());
        sam.browser.post(form, unticked);

        assertThat(sam.browser.open("/account/addresses").text()).doesNotContain("Offered first");
    }

    @Test
    void aStateThatIsNoneIsNamed() {
        sam.browser.open("/account/addresses/new");
        assertThat(sam.browser
                        .submit("/account/addresses/new", with(Map.of("state", "ZZ")))
                        .text())
                .contains("We do not know this state.");
    }

    @Test
    void aNameThatIsTooLongIsRefusedAtRegistration() {
        Browser eve = new Browser(port);
        Page again = Account.open(eve, "E".repeat(300) + " Example", "eve" + System.nanoTime() + "@example.com");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo("/register");
        assertThat(again.text()).contains("This is longer than 100 characters.");
    }

    @Test
    void aKeptAddressIsFilledInAndWhatElseWasTypedStays() {
        addAddress(Map.of());
        addAddress(Map.of("line1", "8 Hill Road"));
        sam.takes(CANDLE, Map.of());
        Page checkout = sam.browser.open("/checkout");
        String hill =
                checkout.html().select(".kept button:contains(8 Hill Road)").val();

        Page filled = sam.browser.submit("/checkout", Map.of("useAddress", hill, "email", "other@example.com"));

        assertThat(filled.html().select("#line1").val()).isEqualTo("8 Hill Road");
        assertThat(filled.html().select("#email").val()).isEqualTo("other@example.com");
    }

    @Test
    void aNewNameShowsAtOnceAndAnEmptyOneIsRefused() {
        sam.browser.open("/account/profile");
        assertThat(sam.browser
                        .submit("/account/profile", Map.of("firstName", ""))
                        .text())
                .contains("Write your first name.");
        assertThat(sam.browser
                        .submit("/account/profile", Map.of("firstName", "Robin"))
                        .text())
                .contains("Your name is saved.");
        assertThat(sam.browser.open("/account").text()).contains("Hello, Robin");
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        changePassword("wrong password", "battery staple");
        assertThat(sam.browser.page().text()).contains("The present password is wrong.");
        changePassword(Shopper.PASSWORD, "short");
        assertThat(sam.browser.page().text()).contains("Use 8 to 72 letters");

        changePassword(Shopper.PASSWORD, "battery staple");

        assertThat(sam.browser.page().text()).contains("Your password is changed.");
        assertThat(sam.elsewhere(port).signsIn(Shopper.PASSWORD).text()).contains("don't match");
        assertThat(sam.elsewhere(port).signsIn("battery staple").path()).isEqualTo("/");
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Shopper stranger = sam.elsewhere(port);
        stranger.signsIn(Shopper.PASSWORD);
        assertThat(stranger.browser.open("/account").path()).isEqualTo("/account");

        changePassword(Shopper.PASSWORD, "battery staple");

        assertThat(sam.browser.open("/account").path()).isEqualTo("/account");
        assertThat(stranger.browser.open("/account").path()).isEqualTo("/login");
    }

    @Test
    void aPasswordCanBeGuessedAtAFewTimesOnly() {
        Shopper guesser = sam.elsewhere(port);
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.signsIn("guess " + i).text()).contains("don't match");
        }

        assertThat(guesser.signsIn(Shopper.PASSWORD).text()).contains("That was tried too often.");

        changePassword(Shopper.PASSWORD, "battery staple");
        assertThat(sam.browser.page().text()).contains("That was tried too often.");
        assertThat(sam.browser.open("/account").path()).as("stays signed in").isEqualTo("/account");
    }

    @Test
    void whereverThePresentPasswordIsAskedForItIsGuessedAtAFewTimesOnly() {
        Customer account = customers.readCustomerByUsername(sam.email);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(customers.isPasswordValid("guess " + i, account.getPassword(), account))
                        .isFalse();
            }
            assertThatThrownBy(() -> customers.isPasswordValid(Shopper.PASSWORD, account.getPassword(), account))
                    .isInstanceOf(TooManyTriesException.class);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(sam.elsewhere(port).signsIn(Shopper.PASSWORD).text()).contains("That was tried too often.");
    }

    @Test
    void whatIsTypedWrongAtRegistrationIsTiedToItsField() {
        Browser browser = new Browser(port);
        browser.open("/register");

        Page again = browser.submit("/register", Map.of());

        for (String field : new String[] {"firstName", "lastName", "email", "password", "passwordConfirm"}) {
            Element input = again.html().getElementById(field);
            assertThat(input.attr("aria-invalid")).as(field).isEqualTo("true");
            String words = input.attr("aria-describedby");
            assertThat(again.html()
                            .getElementById(words.substring(words.lastIndexOf(' ') + 1))
                            .text())
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void whoHasAnAccountIsToldAFewTimesOnly() {
        Browser prying = new Browser(port, "203.0.113.26");
        for (int i = 0; i < 10; i++) {
            assertThat(registered(prying, sam.email).text()).contains("We can't open an account with this address.");
        }

        Page silent = registered(prying, sam.email);
        assertThat(silent.status()).isEqualTo(429);
        assertThat(silent.text())
                .contains("That was tried too often.")
                .doesNotContain("We can't open an account with this address.");
        assertThat(registered(prying, "nobody-" + sam.email).text()).isEqualTo(silent.text());
    }

    private static Page registered(Browser browser, String email) {
        return Account.open(browser, "Sam Shopper", email);
    }

    @Test
    void aLinkFromElsewhereLogsNobodyOut() {
        sam.browser.open("/logout");
        assertThat(sam.browser.open("/account").path()).isEqualTo("/account");

        assertThat(sam.browser.post("/logout", Map.of()).status()).isEqualTo(403);
        sam.browser.submit("/logout", Map.of());
        assertThat(sam.browser.open("/account").path()).isEqualTo("/login");
    }

    /** Broadleaf keeps one cart: the one with the goods just chosen. */
    @Test
    void whatWasJustChosenIsOrderedAfterLogInThoughAnOldCartWasFull() {
        sam.takes(CANDLE, Map.of());
        Shopper again = sam.elsewhere(port);
        again.takes("/table/linen-tea-towel", Map.of());

        again.signsIn(Shopper.PASSWORD);

        assertThat(again.browser.open("/cart").text()).contains("Linen Tea Towel");
        String number = again.orders();
        assertThat(again.browser.open("/account/orders/" + number).text()).contains("Linen Tea Towel");
        assertThat(again.browser.open("/cart").text()).contains("Your cart is empty");
    }

    @Test
    void anAddressTypedAtCheckoutIsKeptWhenAskedTo() {
        sam.takes(CANDLE, Map.of());
        sam.browser.open("/checkout");
        Map<String, String> typed = Shopper.withCard(Shopper.ADDRESS);
        typed.put("keepAddress", "true");
        sam.browser.submit("/checkout", typed);

        assertThat(sam.browser.open("/account/addresses").text()).contains("7 Quay Street");
    }

    @Test
    void aGuestIsOfferedNoAddressBook() {
        Browser guest = new Browser(port);
        guest.open(CANDLE);
        guest.submit("/cart/add", Map.of("quantity", "1"));

        Page checkout = guest.open("/checkout");

        assertThat(checkout.html().select("input[name=keepAddress], .kept")).isEmpty();
    }

    @Test
    void whoBoughtSomethingSaysWhatTheyThinkAndNothingTypedIsReadAsHtml() {
        String evil = "<script>alert(1)</script>'; drop table BLC_REVIEW_DETAIL --";
        sam.takes(CANDLE, Map.of());
        sam.orders();
        sam.browser.open(CANDLE);
        String action = sam.browser
                .page()
                .html()
                .selectFirst("form[action^=/account/reviews/]")
                .attr("action");
        assertThat(sam.browser.submit(action, Map.of("words", evil)).text()).contains("Choose one to five stars.");
        assertThat(sam.browser.page().html().select("#words").text()).isEqualTo(evil);

        Page reviewed = sam.browser.submit(action, Map.of("stars", "4", "words", evil));
        assertThat(reviewed.text()).contains("Your review is published.", "4 of 5 stars · Sam", evil);
        assertThat(reviewed.html().select("#reviews script")).isEmpty();
        assertThat(sam.browser
                        .submit(action, Map.of("stars", "2", "words", "It burns fast."))
                        .html()
                        .select("#reviews li")
                        .eachText())
                .filteredOn(text -> text.contains("Sam"))
                .allMatch(text -> !text.contains("drop table"));

        Shopper eve = Shopper.registered(port, "eve");
        eve.browser.open(CANDLE);
        assertThat(eve.browser.page().html().select("form[action^=/account/reviews/]"))
                .isEmpty();
        eve.browser.open("/account");
        String token = eve.browser.page().html().select("input[name=csrfToken]").val();
        assertThat(eve.browser
                        .post(action, Map.of("stars", "1", "words", "Never bought", "csrfToken", token))
                        .status())
                .isEqualTo(404);
    }

    private void addAddress(Map<String, String> changes) {
        sam.browser.open("/account/addresses/new");
        sam.browser.submit("/account/addresses/new", with(changes));
        assertThat(sam.browser.page().text()).contains("The address is saved.");
    }

    private void change(String line, Map<String, String> changes) {
        String form = box(line).selectFirst("a[href^=/account/addresses/]").attr("href");
        sam.browser.open(form);
        sam.browser.submit(form, changes);
    }

    private Element box(String line) {
        return sam.browser.page().html().select(".box").stream()
                .filter(box -> box.text().contains(line))
                .findFirst()
                .orElseThrow();
    }

    private void changePassword(String current, String next) {
        sam.browser.open("/account/password");
        sam.browser.submit("/account/password", Map.of("current", current, "password", next, "passwordConfirm", next));
    }

    private static Map<String, String> with(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Shopper.ADDRESS);
        fields.putAll(changes);
        return fields;
    }
}
