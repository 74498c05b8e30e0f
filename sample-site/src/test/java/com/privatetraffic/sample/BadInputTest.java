package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people and programs send that they should not: a clear answer, nothing lost, nothing of our insides shown. */
@StoreTest
class BadInputTest {

    private static final String TEN_MEGABYTES = "x".repeat(10_000_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Guest guest;
    Rest rest;
    int orders;

    @BeforeEach
    void fillACart() {
        guest = new Guest(port, "ann@example.com");
        guest.takesACandle();
        rest = Rest.of("http://localhost:" + port);
        orders = orders();
    }

    @AfterEach
    void theCartIsStillThereAndNothingWasPlaced() {
        assertThat(orders()).isEqualTo(orders);
        assertThat(guest.browser().open("/cart").text()).contains("Beeswax Candle");
    }

    @Test
    void anUnknownLinkLeadsHomeAndLeavesNoCookie() {
        Browser visitor = new Browser(port);

        Page home = visitor.open("/l/nosuchcode");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.path()).isEqualTo("/");
        assertThat(visitor.cookies()).doesNotContain("pt_click");
        assertThat(visitor.open("/l/" + "a".repeat(500)).path()).isEqualTo("/");
        assertThat(visitor.open("/l/%27%3Cscript%3E").path()).isEqualTo("/");
    }

    @Test
    void anEmailWithoutAtIsNamedAtCheckoutAndOverRest() {
        Page again = checkoutWith("email", "ann.example.com");
        assertThat(again.text()).contains("This e-mail address has no @. Example: mia@example.com");
        assertThat(again.html().select("#line1").val()).isEqualTo("1 Main Street");

        Rest.Answer order = rest.post("/orders", order("ann.example.com"));
        assertThat(order.status()).isEqualTo(400);
        assertThat(order.at("/errors/0/field")).isEqualTo("email");
        Rest.Answer person = rest.post(
                "/salespeople", "{'email': 'mia', 'name': 'Mia', 'phone': '+12025550143', 'type': 'CUSTOMER'}");
        assertThat(person.status()).isEqualTo(400);
        assertThat(person.at("/errors/0/field")).isEqualTo("email");
    }

    @Test
    void aFormOfTenMegabytesIsTooLarge() {
        Page refused = checkoutWith("line1", TEN_MEGABYTES);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("What you sent is too large.").doesNotContain("Exception");
    }

    @Test
    void aBodyOfTenMegabytesIsTooLargeForRest() {
        for (Rest.Answer refused :
                List.of(rest.post("/orders", order(TEN_MEGABYTES)), rest.stream("/orders", order(TEN_MEGABYTES)))) {
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.at("/detail")).contains("1,048,576 bytes");
        }
    }

    @Test
    void aForgedTokenIsRefusedOnThePagesOfShopAndModule() {
        Map<String, String> forged = guest.checkoutForm();
        forged.put("csrfToken", "forged");
        assertRefused(guest.browser().post("/checkout", forged));
        assertRefused(guest.browser().post("/salesperson/apply", Map.of("csrfToken", "forged", "name", "Eve")));
        assertRefused(guest.browser().post("/salesperson/apply", Map.of("name", "Eve")));
    }

    @Test
    void anotherCustomersOrderIsAPageThatDoesNotExist() {
        Guest other = new Guest(port, "other@example.com");
        other.takesACandle();
        String confirmation = other.pays().path();
        orders++;

        Page stranger = guest.browser().open(confirmation);

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).contains("We can't find that page.").doesNotContain("other@example.com");
    }

    @Test
    void restWithoutATokenOrWithAWrongOneIsRefused() {
        String store = "http://localhost:" + port;
        for (String token : new String[] {"", "wrong", "demo-token2", TEN_MEGABYTES.substring(0, 4000)}) {
            Rest.Answer refused = new Rest(store, token).get("/status");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.at("/title")).isNotEmpty();
        }
    }

    @Test
    void whatIsNotJsonIsMalformed() {
        for (String body : new String[] {"{", "[]", "'text'", "{'lines': 5}", "", "{'email': {}}"}) {
            Rest.Answer refused = rest.post("/orders", body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.at("/detail")).as(body).isNotEmpty().doesNotContain("com.", "Exception");
        }
        assertThat(rest.get("/orders/nosuchorder").status()).isEqualTo(404);
        assertThat(rest.get("/contacts?limit=lots").status()).isEqualTo(400);
    }

    private Page checkoutWith(String field, String value) {
        guest.browser().open("/checkout");
        Map<String, String> form = guest.checkoutForm();
        form.put(field, value);
        return guest.browser().post("/checkout", form);
    }

    private static void assertRefused(Page answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Load the page again.").doesNotContain("Exception");
    }

    private String order(String email) {
        String sku = rest.get("/skus?q=candle").at("/items/0/sku");
        return "{'email': '" + email + "', 'lines': [{'sku': '" + sku + "', 'quantity': 1}],"
                + "'externalReference': 'bad-" + System.nanoTime() + "', 'payment': 'CAPTURED'}";
    }

    private int orders() {
        return jdbc.queryForObject("select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'", Integer.class);
    }
}
