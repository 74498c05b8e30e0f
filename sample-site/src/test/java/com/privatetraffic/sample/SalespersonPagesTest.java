package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sample.running.Account;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The module's pages inside a real store: its layout, its log-in, its forms. */
@StoreTest
class SalespersonPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Salespeople salespeople;

    @Autowired
    Roster roster;

    Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void aVisitorIsAskedToLogInAndACustomerAppliesWaitsAndOpensTheCentre() {
        assertThat(browser.open("/salesperson/apply").path()).startsWith("/login");
        String email = "mia" + System.nanoTime() + "@example.com";
        Account.open(browser, "Mia Chen", email);

        Browser.Page form = browser.open("/salesperson/apply");
        assertThat(form.text())
                .contains("Recommend and earn", "A $50.00 order earns you about $5.00, 7 days after delivery.");
        Browser.Page wrong = browser.submit("/salesperson/apply", Map.of("name", "Mia Chen", "phone", "12"));
        assertThat(wrong.text())
                .contains("Enter a phone number that can be called.", "Tick the box to accept the terms.");
        assertThat(wrong.html().select("#pt-name").val()).isEqualTo("Mia Chen");
        Browser.Page sent = browser.submit(
                "/salesperson/apply", Map.of("name", "Mia Chen", "phone", "+1 415 555 0144", "terms", "true"));
        assertThat(sent.text()).contains("Pending");

        Salesperson mia = roster.findByEmail(email).orElseThrow();
        salespeople.approve(mia.code(), null, "test");
        Document centre = browser.open("/salesperson").html();
        String link = centre.select("#pt-link").val();
        assertThat(link).startsWith("http://localhost:" + port + "/l/");
        assertThat(browser.open("/salesperson/orders").text()).contains("No orders yet.");
        assertThat(browser.open("/salesperson/money").text()).contains("Nothing here yet.");
        assertThat(browser.open("/salesperson/share").text()).contains(mia.code());
        assertThat(browser.open("/salesperson/orders/1").status()).isEqualTo(404);
        assertThat(browser.open("/salesperson?blLocaleCode=zh_CN").text()).contains("你好，Mia Chen", "推广");

        Browser visitor = new Browser(port);
        visitor.open(link.substring(link.indexOf("/l/")));
        assertThat(visitor.open("/").html().text()).contains("Recommended by Mia");
        visitor.submit("/salesperson/strip/hide", Map.of());
        assertThat(visitor.open("/").html().text()).doesNotContain("Recommended by Mia");
    }

    @Test
    void theStylesheetAndScriptAreServed() {
        assertThat(browser.open("/private-traffic/pt.css").status()).isEqualTo(200);
        assertThat(browser.open("/private-traffic/pt.js").status()).isEqualTo(200);
    }
}
