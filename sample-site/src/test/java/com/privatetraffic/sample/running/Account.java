package com.privatetraffic.sample.running;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import java.util.HashMap;
import java.util.Map;

/** How a shopper opens an account. */
public final class Account {

    public static final String PASSWORD = "correct horse";

    private Account() {}

    /** Answers with the page after it; the browser is signed in then. */
    public static Page open(Browser browser, String firstAndLastName, String email) {
        return open(browser, firstAndLastName, email, Map.of());
    }

    /** With these fields of the form filled in otherwise. */
    public static Page open(Browser browser, String firstAndLastName, String email, Map<String, String> changes) {
        String[] name = firstAndLastName.split(" ", 2);
        Map<String, String> fields = new HashMap<>(Map.of(
                "customer.firstName", name[0],
                "customer.lastName", name[1],
                "customer.emailAddress", email,
                "password", PASSWORD,
                "passwordConfirm", PASSWORD));
        fields.putAll(changes);
        browser.open("/register");
        return browser.submit("/register", fields);
    }
}
