package com.privatetraffic.sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.running.Guest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class FindOrderTest {

    private static final String NONE = "We found no order with this number and e-mail.";

    @LocalServerPort
    int port;

    @Test
    void aGuestFindsTheirOrderAndNobodyLearnsWhichPartWasWrong() {
        Guest ann = new Guest(port, "ann.finds@example.com");
        ann.takesACandle();
        String number = ann.pays().html().select(".order-number").text();

        Page found = find(number, ann.email().toUpperCase(Locale.ROOT));
        assertThat(found.path()).isEqualTo("/orders/found");
        assertThat(found.text()).contains("Order " + number, "Placed", "Beeswax Candle", "1 Main Street");

        Page wrongEmail = find(number, "eve@example.com");
        Page wrongNumber = find("20240101", ann.email());
        assertThat(wrongEmail.status()).isEqualTo(200).isEqualTo(wrongNumber.status());
        assertThat(wrongEmail.html().select(".problem").text())
                .contains(NONE)
                .isEqualTo(wrongNumber.html().select(".problem").text());
        assertThat(wrongNumber.html().select("#number").val()).isEqualTo("20240101");
        assertThat(new Browser(port).open("/orders/found").path()).isEqualTo("/orders/find");

        for (String evil : new String[] {"' or '1'='1", "<script>alert(1)</script>", "\u0000", "x".repeat(10_000)}) {
            assertThat(find(evil, evil).text()).contains(NONE);
        }
    }

    private Page find(String number, String email) {
        // Apart from everybody else's wrong tries.
        Browser browser = new Browser(port, "203.0.113.10");
        browser.open("/orders/find");
        return browser.submit("/orders/find", Map.of("number", number, "email", email));
    }
}
