package com.privatetraffic.sample.running;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import java.util.HashMap;
import java.util.Map;

/** A shopper without an account, on the pages: comes by a link, takes a candle, ticks the membership box, pays by card. */
public final class Guest {

    /** A card the demo gateway declines. */
    public static final String DECLINED = "4000 0000 0000 0002";

    public static final String PAYS = "4111 1111 1111 1111";

    private final Browser browser;
    private final String email;

    public Guest(int port, String email) {
        this(new Browser(port), email);
    }

    /** In a browser that is open already. */
    public Guest(Browser browser, String email) {
        this.browser = browser;
        this.email = email;
    }

    public Browser browser() {
        return browser;
    }

    public String email() {
        return email;
    }

    public Guest cameBy(String linkCode) {
        browser.open("/l/" + linkCode);
        return this;
    }

    /** Puts a candle for $22.00 into the cart and opens the checkout; answers with the cart's order id. */
    public long takesACandle() {
        browser.open("/home-goods/beeswax-candle");
        browser.submit("/cart/add", Map.of("quantity", "1"));
        return Long.parseLong(
                browser.open("/checkout").html().select("input[name=cartId]").val());
    }

    public Page pays() {
        return paysWith(PAYS);
    }

    public Page paysWith(String card) {
        browser.open("/checkout");
        return browser.submit("/checkout", typed(card));
    }

    /** Chooses cash on delivery and leaves the card's fields empty. */
    public Page paysOnDelivery() {
        browser.open("/checkout");
        Map<String, String> fields = typed("");
        fields.put("payment", "on-delivery");
        fields.put("cardName", "");
        fields.put("cardExpiry", "");
        return browser.submit("/checkout", fields);
    }

    /** What the browser would post; the checkout has to be open. */
    public Map<String, String> checkoutForm() {
        return browser.filled("/checkout", typed(PAYS));
    }

    /** What a guest types at the checkout. */
    public static Map<String, String> form(String email, String card) {
        return Map.ofEntries(
                Map.entry("email", email),
                Map.entry("firstName", "Ann"),
                Map.entry("lastName", "Buyer"),
                Map.entry("line1", "1 Main Street"),
                Map.entry("city", "Austin"),
                Map.entry("postalCode", "78701"),
                Map.entry("state", "TX"),
                Map.entry("country", "US"),
                Map.entry("cardName", "Ann Buyer"),
                Map.entry("cardNumber", card),
                Map.entry("cardExpiry", "12/49"));
    }

    private Map<String, String> typed(String card) {
        Map<String, String> fields = new HashMap<>(form(email, card));
        if (!browser.page().html().select("input[name=pt_membership]").isEmpty()) {
            fields.put("pt_membership", "true");
        }
        return fields;
    }
}
