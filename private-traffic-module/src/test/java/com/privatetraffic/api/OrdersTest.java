package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.link.Link;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnBothDatabases
class OrdersTest {

    private final ApiFixture api;
    private final MockMvc mvc;

    OrdersTest(TestDatabase test) {
        this.api = new ApiFixture(test.database());
        this.mvc = api.as(Scope.values());
    }

    @Test
    void an_order_is_placed_once_however_often_it_is_sent() throws Exception {
        String body = order("");
        place(body)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", Api.BASE + "/orders/N1"))
                .andExpect(jsonPath("$.number").value("N1"))
                .andExpect(jsonPath("$.state").value("PAID"))
                .andExpect(jsonPath("$.lines[0].sku").value("MUG"))
                .andExpect(jsonPath("$.lines[0].net.amount").value(3600))
                .andExpect(jsonPath("$.lines[0].fulfilled").value(0));
        place(body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value("N1"));
        place(body.replace("\"quantity\":2", "\"quantity\":3")).andExpect(status().isConflict());
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void the_same_order_written_otherwise_is_a_repetition_and_another_one_a_conflict() throws Exception {
        String one =
                """
                {"email":"ann@example.com","lines":[{"sku":"MUG","quantity":2,"unitPrice":{"amount":1000,"currency":"USD"}}],
                 "couponCodes":["TEA"],"externalReference":"chat-77","payment":"CAPTURED"}""";
        String same =
                """
                { "payment" : "CAPTURED", "joinMembership": false, "externalReference" : "chat-77",
                  "couponCodes": ["TEA", "TEA"], "salespersonCode": null,
                  "lines": [ { "unitPrice": { "currency": "USD", "amount": 1000.00 }, "quantity": 2.0, "sku": "MUG" } ],
                  "email": "Ann@Example.com" }""";
        place(one).andExpect(status().isCreated());
        place(same).andExpect(status().isOk());
        place(same.replace("1000.00", "10.000e2")).andExpect(status().isOk());
        place(one.replace("1000", "1001")).andExpect(status().isConflict());
        place(one.replace("[\"TEA\"]", "[]")).andExpect(status().isConflict());
        place(one.replace("CAPTURED", "AUTHORIZED")).andExpect(status().isConflict());
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void codes_written_otherwise_that_lead_to_the_same_are_the_same_content() throws Exception {
        String person = api.sales.approved().code();
        String link = api.sales.links.findHome(person).orElseThrow().code();
        String one = order(",\"linkCode\":\"" + link + "\",\"salespersonCode\":\"" + person + "\"");
        place(one).andExpect(status().isCreated());
        String typed = " " + person.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + person.substring(4);
        place(one.replace("\"" + person + "\"", "\"" + typed + "\"")).andExpect(status().isOk());
        place(one.replace("\"" + link + "\"", "\" " + link + " \"")).andExpect(status().isOk());
        place(one.replace("\"" + link + "\"", "\"\"")).andExpect(status().isConflict());
        place(one.replace("\"" + person + "\"", "\"" + api.sales.approved().code() + "\""))
                .andExpect(status().isConflict());
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void of_ten_calls_at_once_one_places() {
        String body = order("");
        Together.run(10, number -> {
            try {
                return place(body).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void what_the_buyer_chose_is_kept_beside_the_cart_before_checkout_begins() throws Exception {
        String person = api.sales.approved().code();
        Link link = api.sales.links.findHome(person).orElseThrow();
        place(order(",\"linkCode\":\"" + link.code() + "\",\"salespersonCode\":\"" + person
                        + "\",\"joinMembership\":true"))
                .andExpect(status().isCreated());
        CartChoice choice = api.shop.choiceAtCheckout();
        assertThat(choice.click().linkCode()).isEqualTo(link.code());
        assertThat(choice.click().salespersonCode()).isEqualTo(person);
        assertThat(choice.typedCode()).isEqualTo(person);
        assertThat(choice.membership().source()).isEqualTo("EXTERNAL_ORDER");
        assertThat(choice.membership().wording())
                .startsWith("Recorded by test for an order taken elsewhere, reference ");
        assertThat(choice.news()).isNull();
    }

    @Test
    void an_order_the_shop_refuses_leaves_its_reference_free() throws Exception {
        String body = order("");
        api.shop.refuseWith(new OrderRefusedException("The mug is sold out.", null));
        place(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("The mug is sold out."));
        api.shop.refuseWith(null);
        place(body).andExpect(status().isCreated());
    }

    @Test
    void a_call_that_died_after_the_order_was_placed_is_answered_with_that_order() throws Exception {
        String body = order("");
        api.shop.dieAfterPlacing(true);
        place(body).andExpect(status().isInternalServerError());
        api.shop.dieAfterPlacing(false);
        place(body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value("N1"));
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void a_call_that_died_before_placing_can_be_repeated_after_a_while() throws Exception {
        String reference = UUID.randomUUID().toString();
        String body = order("")
                .replaceFirst("\"externalReference\":\"[^\"]*\"", "\"externalReference\":\"" + reference + "\"");
        place(body);
        api.database()
                .jdbc()
                .update("update pt_external_order set order_id = null where external_reference = ?", reference);
        place(body).andExpect(status().isConflict());
        api.sales.clock.advance(ExternalOrders.PATIENCE.plus(Duration.ofSeconds(1)));
        place(body).andExpect(status().isCreated());
    }

    @Test
    void a_repetition_is_answered_though_its_link_was_closed_since() throws Exception {
        Link link = api.sales.links.findHome(api.sales.approved().code()).orElseThrow();
        String body = order(",\"linkCode\":\"" + link.code() + "\"");
        place(body).andExpect(status().isCreated());
        api.database().jdbc().update("update pt_link set disabled = true where code = ?", link.code());
        place(body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value("N1"));
        place(order(",\"linkCode\":\"" + link.code() + "\"")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_reference_whose_link_is_refused_stays_free() throws Exception {
        Link link = api.sales.links.findHome(api.sales.approved().code()).orElseThrow();
        String body = order(",\"linkCode\":\"" + link.code() + "\"");
        api.database().jdbc().update("update pt_link set disabled = true where code = ?", link.code());
        place(body).andExpect(status().isUnprocessableEntity());
        api.database().jdbc().update("update pt_link set disabled = false where code = ?", link.code());
        place(body).andExpect(status().isCreated());
    }

    @Test
    void a_call_that_was_overtaken_ends_before_its_checkout() throws Exception {
        String body = order("");
        api.shop.meanwhile(() -> {
            api.sales.clock.advance(ExternalOrders.PATIENCE.plusSeconds(1));
            expect(body, 201);
        });
        place(body).andExpect(status().isConflict());
        assertThat(api.shop.placed()).hasSize(1);
        place(body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value("N1"));
    }

    @Test
    void a_checkout_that_stood_still_longer_than_anybody_waits_is_not_submitted_any_more() throws Exception {
        String body = order("");
        api.shop.duringCheckout(() -> {
            api.sales.clock.advance(ExternalOrders.CHECKOUT_PATIENCE.plusSeconds(1));
            expect(body, 201);
        });
        place(body).andExpect(status().isInternalServerError());
        assertThat(api.shop.placed()).hasSize(1);
        place(body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value("N1"));
    }

    @Test
    void a_call_that_was_overtaken_and_is_refused_leaves_the_other_its_reference() throws Exception {
        String body = order("");
        api.shop.meanwhile(() -> {
            api.sales.clock.advance(ExternalOrders.PATIENCE.plusSeconds(1));
            expect(body, 201);
            throw new OrderRefusedException("The mug is sold out.", null);
        });
        place(body).andExpect(status().isUnprocessableEntity());
        place(body).andExpect(status().isOk());
        assertThat(api.shop.placed()).hasSize(1);
    }

    @Test
    void a_checkout_that_may_have_begun_is_waited_for_much_longer() throws Exception {
        String reference = UUID.randomUUID().toString();
        String body = order("", reference);
        place(body).andExpect(status().isCreated());
        api.database()
                .jdbc()
                .update("update pt_external_order set order_id = 1 where external_reference = ?", reference);
        api.sales.clock.advance(ExternalOrders.PATIENCE.plusSeconds(1));
        place(body).andExpect(status().isConflict());
        api.sales.clock.advance(ExternalOrders.CHECKOUT_PATIENCE);
        place(body).andExpect(status().isCreated());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"email\":\"guest@example.com\"' | '\"email\":\"guest\"' | 400 | email",
                "'\"quantity\":2' | '\"quantity\":1.5' | 400 | lines.0.quantity",
                "'\"quantity\":2' | '\"quantity\":0' | 400 | lines.0.quantity",
                "'\"quantity\":2' | '\"quantity\":2,\"unitPrice\":{\"amount\":1.5,\"currency\":\"USD\"}' | 400 |"
                        + " lines.0.unitPrice",
                "'\"quantity\":2' | '\"quantity\":2,\"unitPrice\":{\"amount\":5,\"currency\":\"NOPE\"}' | 400 |"
                        + " lines.0.unitPrice",
                "'\"quantity\":2' | '\"quantity\":2,\"unitPrice\":{\"currency\":\"USD\"}' | 400 | lines.0.unitPrice",
                "'\"sku\":\"MUG\"' | '\"sku\":\"\"' | 400 | lines.0.sku",
                "'CAPTURED' | 'PROMISED' | 400 | payment",
                "'\"payment\"' | '\"linkCode\":\"unknown9\",\"payment\"' | 422 | linkCode",
                "'\"payment\"' | '\"salespersonCode\":\"NOBODYXX\",\"payment\"' | 422 | salespersonCode",
                "'\"payment\"' | '\"couponCodes\":[\" \"],\"payment\"' | 400 | couponCodes"
            })
    void what_cannot_be_taken_is_named(String right, String wrong, int status, String field) throws Exception {
        place(order("").replace(right, wrong))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
        assertThat(api.shop.placed()).isEmpty();
    }

    @Test
    void who_placed_and_who_fulfilled_is_traced_once() throws Exception {
        String body = order("");
        long before = traces();
        place(body);
        place(body);
        send("/orders/N1/fulfilments", "{\"key\":\"f1\"}");
        send("/orders/N1/fulfilments", "{\"key\":\"f1\"}");
        assertThat(traces() - before).isEqualTo(2);
        long order = api.shop.placed().get(0).id();
        assertThat(api.database()
                        .jdbc()
                        .queryForList(
                                "select actor || ' ' || action from pt_audit where subject_type = 'order' and subject_id = ?"
                                        + " order by id",
                                String.class,
                                Long.toString(order)))
                .containsExactly("token:test PLACE", "token:test FULFIL");
    }

    @Test
    void an_order_whose_call_died_is_traced_with_the_next() throws Exception {
        String body = order("");
        long before = traces();
        api.shop.dieAfterPlacing(true);
        place(body);
        assertThat(traces()).isEqualTo(before);
        api.shop.dieAfterPlacing(false);
        place(body).andExpect(status().isOk());
        place(body).andExpect(status().isOk());
        assertThat(traces() - before).isEqualTo(1);
    }

    private long traces() {
        return api.database()
                .jdbc()
                .queryForObject("select count(*) from pt_audit where subject_type = 'order'", Long.class);
    }

    @Test
    void an_order_nobody_has_looked_at_is_credited_to_nobody_yet() throws Exception {
        place(order(""));
        mvc.perform(get(Api.BASE + "/orders/N1/attribution"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PENDING"))
                .andExpect(jsonPath("$.reason").value("NONE"));
        mvc.perform(get(Api.BASE + "/orders/N1/commissions")).andExpect(jsonPath("$.items", hasSize(0)));
        for (String path : List.of("", "/attribution", "/commissions")) {
            mvc.perform(get(Api.BASE + "/orders/N404" + path)).andExpect(status().isNotFound());
        }
    }

    private void expect(String body, int status) {
        try {
            place(body).andExpect(status().is(status));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResultActions place(String body) throws Exception {
        return send("/orders", body);
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(Api.BASE + path).contentType("application/json").content(body));
    }

    private static String order(String more) {
        return order(more, UUID.randomUUID().toString());
    }

    private static String order(String more, String reference) {
        return "{\"email\":\"guest@example.com\",\"lines\":[{\"sku\":\"MUG\",\"quantity\":2}],\"externalReference\":\""
                + reference + "\",\"payment\":\"CAPTURED\"" + more + "}";
    }
}
