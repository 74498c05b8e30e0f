package com.privatetraffic.sample.account;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Account;
import java.util.HashMap;
import java.util.Map;

/** Somebody with an account, on pages without JavaScript. */
final class Shopper {

    static final String PASSWORD = Account.PASSWORD;

    final Browser browser;
    final String email;

    private Shopper(int port, String email) {
        this.browser = new Browser(port);
        this.email = email;
    }

    static Shopper registered(int port, String name) {
        Shopper shopper = new Shopper(port, name + System.nanoTime() + "@example.com");
        Account.open(shopper.browser, "Sam Shopper", shopper.email);
        return shopper;
    }

    /** The same person at another machine, not signed in. */
    Shopper elsewhere(int port) {
        return new Shopper(port, email);
    }

    Page signsIn(String password) {
        browser.open("/login");
        return browser.submit("/login_post.htm", Map.of("j_username", email, "j_password", password));
    }

    void takes(String address, Map<String, String> options) {
        browser.open(address);
        Map<String, String> fields = new HashMap<>(options);
        fields.put("quantity", "1");
        browser.submit("/cart/add", fields);
    }

    /** Types everything anew, whatever the page offers. */
    String orders() {
        browser.open("/checkout");
        Page placed = browser.submit("/checkout", withCard(ADDRESS));
        return placed.html().select(".order-number").text();
    }

    static Map<String, String> withCard(Map<String, String> address) {
        Map<String, String> fields = new HashMap<>(address);
        fields.put("cardName", "Sam Shopper");
        fields.put("cardNumber", "4111 1111 1111 1111");
        fields.put("cardExpiry", "12/49");
        return fields;
    }

    static final Map<String, String> ADDRESS = Map.of(
            "firstName", "Sam",
            "lastName", "Shopper",
            "line1", "7 Quay Street",
            "city", "Portland",
            "postalCode", "97201",
            "state", "OR",
            "country", "US");
}
