package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Account;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.starter.nodes.Tries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can be guessed can't be guessed for long. Each test is at an address of its own and leaves the others their tries. */
@StoreTest
class TooManyTriesTest {

    private static final String WAIT = "Too many tries. Please wait one minute.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Tries tries;

    @Test
    void whoLooksForOrdersOfOthersHasToWaitAndNobodyElse() {
        Guest ann = new Guest(port, "ann.tries@example.com");
        ann.takesACandle();
        String number = ann.pays().html().select(".order-number").text();
        Browser eve = new Browser(port, "203.0.113.20");

        Page refused = untilRefused(10, () -> looksFor(eve, "20240101", ann.email()));

        assertThat(refused.text()).contains(WAIT);
        assertThat(refused.html().select("#number").val()).isEqualTo("20240101");
        Browser elsewhere = new Browser(port, "203.0.113.21");
        assertThat(looksFor(elsewhere, number, ann.email()).path()).isEqualTo("/orders/found");
    }

    /** One stranger doesn't keep the buyer away; a hundred addresses that guess at one order do, for a minute. */
    @Test
    void anOrderIsNotLookedForByManyAtOnce() {
        Guest ann = new Guest(port, "ann.many@example.com");
        ann.takesACandle();
        String number = ann.pays().html().select(".order-number").text();
        Browser eve = new Browser(port, "203.0.113.30");
        Browser home = new Browser(port, "203.0.113.31");
        String fromEve = "orders looked for from 203.0.113.30";
        String byNumber = "orders looked for by " + number;
        counted(fromEve, 0);
        counted(byNumber, 0);

        untilRefused(10, () -> looksFor(eve, number, "guess@example.com"));

        assertThat(looksFor(home, number, ann.email()).path()).isEqualTo("/orders/found");
        assertThat(jdbc.queryForObject(
                        "select TRIES from NODE_TRIES where NAME = ?", Integer.class, DigestUtils.sha256Hex(byNumber)))
                .as("counted for all nodes, the found one given back")
                .isEqualTo(10);
        counted(byNumber, 99);
        assertThat(looksFor(home, number, "guess@example.com").status()).isEqualTo(200);
        assertThat(looksFor(home, number, ann.email()).text()).contains(WAIT);
    }

    @Test
    void whoGuessesDiscountCodesHasToWaitAndTheCartStays() {
        Browser eve = new Browser(port, "203.0.113.22");
        new Guest(eve, "eve@example.com").takesACandle();

        Page refused = untilRefused(10, () -> codes(eve, "GUESS"));

        assertThat(refused.text()).contains(WAIT);
        assertThat(eve.open("/cart").text()).contains("Beeswax Candle");
        Browser elsewhere = new Browser(port, "203.0.113.23");
        new Guest(elsewhere, "ann@example.com").takesACandle();
        assertThat(codes(elsewhere, "WELCOME10").text()).contains("The code is applied.");
    }

    @Test
    void whoGuessesThePresentPasswordHasToWaitAndItStays() {
        String email = "sam" + System.nanoTime() + "@example.com";
        Browser borrowed = new Browser(port, "203.0.113.24");
        Account.open(borrowed, "Sam Shopper", email);

        Page refused = untilRefused(10, () -> changes(borrowed, "a guess", "battery staple"));

        assertThat(refused.text()).contains("That was tried too often.");
        Browser own = new Browser(port, "203.0.113.25");
        own.open("/login");
        assertThat(own.submit("/login_post.htm", Map.of("j_username", email, "j_password", Account.PASSWORD))
                        .path())
                .isEqualTo("/");
    }

    /** So many tries used up in a window that doesn't end while the test runs, however long that takes. */
    private void counted(String who, int used) {
        tries.take(who, Integer.MAX_VALUE, Duration.ofMinutes(1));
        jdbc.update(
                "update NODE_TRIES set TRIES = ?, ENDS_AT = current_timestamp + interval '1' day where NAME = ?",
                used,
                DigestUtils.sha256Hex(who));
    }

    /** Tries until the store asks for patience; it grants these at least, and, since they come back with time, some more. */
    private static Page untilRefused(int granted, Supplier<Page> attempt) {
        List<Page> first = Stream.generate(attempt).limit(granted).toList();
        assertThat(first).extracting(Page::status).containsOnly(200);
        return Stream.generate(attempt)
                .limit(100)
                .filter(page -> page.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("A hundred tries more, and no end."));
    }

    private static Page looksFor(Browser browser, String number, String email) {
        browser.open("/orders/find");
        return browser.submit("/orders/find", Map.of("number", number, "email", email));
    }

    private static Page codes(Browser browser, String code) {
        browser.open("/cart");
        return browser.submit("/cart/code", Map.of("code", code));
    }

    private static Page changes(Browser browser, String current, String next) {
        browser.open("/account/password");
        return browser.submit(
                "/account/password", Map.of("current", current, "password", next, "passwordConfirm", next));
    }
}
