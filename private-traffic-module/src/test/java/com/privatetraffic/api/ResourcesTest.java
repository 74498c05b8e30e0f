package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnBothDatabases
class ResourcesTest {

    private final ApiFixture api;
    private final MockMvc mvc;

    ResourcesTest(TestDatabase test) {
        this.api = new ApiFixture(test.database());
        this.mvc = api.as(Scope.values());
    }

    @Test
    void a_salesperson_applies_is_approved_and_has_balances() throws Exception {
        String email = "rest" + System.nanoTime() + "@example.com";
        String made = send("/salespeople", application(email))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith(Api.BASE + "/salespeople/")))
                .andExpect(jsonPath("$.state").value("PENDING"))
                .andExpect(jsonPath("$.gradeCode").value("STANDARD"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String code = JsonPath.read(made, "$.code");

        send("/salespeople/" + code + "/approve", "{\"reason\":\"Known from the shop\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPROVED"));
        send("/salespeople/" + code + "/approve", "{}").andExpect(status().isConflict());
        send("/salespeople", application(email)).andExpect(status().isConflict());

        new Ledger(api.database(), api.sales.clock)
                .post(
                        api.sales.clock.instant(),
                        new Entry(
                                "test:" + code,
                                Account.COMMISSION_EXPENSE,
                                Account.of(code, Purse.ESTIMATED),
                                Money.of(300, "USD"),
                                null));
        mvc.perform(get(Api.BASE + "/salespeople/" + code + "/balances"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].currency").value("USD"))
                .andExpect(jsonPath("$.items[0].estimated.amount").value(300))
                .andExpect(jsonPath("$.items[0].inWithdrawal.amount").value(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channelId | '\"channelId\":\"7\"'",
                "expiresAt | '\"expiresAt\":\"+100000-01-01T00:00:00Z\"'",
                "expiresAt | '\"expiresAt\":\"0001-01-01T00:00:00Z\"'"
            })
    void a_link_with_what_cannot_be_kept_is_refused(String field, String wrong) throws Exception {
        send("/links", "{\"destination\":\"/\"," + wrong + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void an_application_is_answered_with_every_field_that_is_wrong() throws Exception {
        send("/salespeople", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").isNotEmpty());
        send("/salespeople", application("mia"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("email"));
        send("/salespeople", "{\"customerId\":\"999999\",\"name\":\"A\",\"phone\":\"4155550123\",\"type\":\"STAFF\"}")
                .andExpect(status().isUnprocessableEntity());
        send("/salespeople", application("x@example.com").replace("}", ",\"introducerCode\":\"NOBODYXX\"}"))
                .andExpect(status().isUnprocessableEntity());
        send("/salespeople/NOBODYXX/approve", "{}").andExpect(status().isNotFound());
    }

    @Test
    void a_customer_of_the_shop_applies_by_id() throws Exception {
        long id = System.nanoTime();
        String email = "c" + id + "@example.com";
        api.customers.put(id, new Shopper(id, true, "Cy", email, null));
        send(
                        "/salespeople",
                        "{\"customerId\":\"" + id
                                + "\",\"name\":\"Cy\",\"phone\":\"4155550123\",\"type\":\"CUSTOMER\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.customerId").value(Long.toString(id)))
                .andExpect(jsonPath("$.email").value(email));
    }

    @Test
    void a_link_is_made_read_and_drawn() throws Exception {
        String person = api.sales.approved().code();
        String made = send(
                        "/links",
                        "{\"destination\":\"/tea\",\"salespersonCode\":\"" + person + "\",\"campaign\":\"may\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.url", startsWith("https://shop.example.com/l/")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path = Api.BASE + "/links/" + JsonPath.read(made, "$.code");
        mvc.perform(get(path)).andExpect(jsonPath("$.campaign").value("may"));
        mvc.perform(get(path + "/qr.svg")).andExpect(content().contentType("image/svg+xml"));
        byte[] png = mvc.perform(get(path + "/qr.png").param("size", "128"))
                .andExpect(content().contentType("image/png"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        mvc.perform(get(Api.BASE + "/links/unknown9")).andExpect(status().isNotFound());
    }

    @Test
    void a_link_that_leads_elsewhere_or_belongs_to_nobody_is_refused() throws Exception {
        send("/links", "{\"destination\":\"//evil.example\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("destination"));
        send("/links", "{\"destination\":\"/\",\"salespersonCode\":\"NOBODYXX\"}")
                .andExpect(status().isUnprocessableEntity());
        send("/links", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void a_list_goes_on_where_its_page_ended() throws Exception {
        String person = api.sales.approved().code();
        for (int i = 0; i < 3; i++) {
            send("/links", "{\"destination\":\"/" + i + "\",\"salespersonCode\":\"" + person + "\"}");
        }
        String url = Api.BASE + "/links?limit=3&salespersonCode=" + person;
        String first = mvc.perform(get(url))
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get(url + "&after=" + JsonPath.read(first, "$.next")))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].destination").value("/2"))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void skus_are_found_by_name_with_their_price() throws Exception {
        mvc.perform(get(Api.BASE + "/skus").param("q", "tee"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].sku").value("TEE-M"))
                .andExpect(jsonPath("$.items[0].price.amount").value(2500))
                .andExpect(jsonPath("$.items[0].price.currency").value("USD"))
                .andExpect(jsonPath("$.items[0].productId").value("8"));
        mvc.perform(get(Api.BASE + "/skus").param("limit", "2"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    @Test
    void the_books_are_read_and_checked() throws Exception {
        send("/ledger/checks", "")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.balanced").value(true));
        mvc.perform(get(Api.BASE + "/ledger/checks/latest")).andExpect(jsonPath("$.differences", hasSize(0)));
        mvc.perform(get(Api.BASE + "/ledger/accounts")).andExpect(status().isOk());
        mvc.perform(get(Api.BASE + "/ledger/postings").param("account", "store:commission-expense"))
                .andExpect(status().isOk());
        mvc.perform(get(Api.BASE + "/ledger/postings").param("account", "pocket"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void contacts_and_members_that_are_not_there_are_not_found() throws Exception {
        for (String path : new String[] {"/contacts/1234567", "/contacts/x", "/members/1234567", "/members/x"}) {
            mvc.perform(get(Api.BASE + path)).andExpect(status().isNotFound());
        }
        mvc.perform(get(Api.BASE + "/contacts").param("email", "nobody@example.com"))
                .andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(get(Api.BASE + "/members")).andExpect(status().isOk());
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(Api.BASE + path).contentType("application/json").content(body));
    }

    private static String application(String email) {
        return "{\"email\":\"" + email + "\",\"name\":\"Mia\",\"phone\":\"(415) 555-0123\",\"type\":\"CUSTOMER\"}";
    }
}
