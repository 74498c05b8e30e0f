package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.privatetraffic.commerce.MemoryHost;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Order events over REST: one line of two mugs, 36.00, paid. */
@OnBothDatabases
class OrderEventsTest {

    private final ApiFixture api;
    private final MockMvc mvc;

    OrderEventsTest(TestDatabase test) throws Exception {
        this.api = new ApiFixture(test.database());
        this.mvc = api.as(Scope.values());
        mvc.perform(post(Api.BASE + "/orders")
                .contentType("application/json")
                .content("{\"email\":\"guest@example.com\",\"lines\":[{\"sku\":\"MUG\",\"quantity\":2}],"
                        + "\"externalReference\":\"" + UUID.randomUUID() + "\",\"payment\":\"CAPTURED\"}"));
    }

    @Test
    void lines_are_fulfilled_by_quantity_and_under_a_key() throws Exception {
        send("fulfilments", "{'key':'f1','lines':[{'line':'11','quantity':1}]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines[0].quantity").value(1))
                .andExpect(jsonPath("$.order.state").value("PAID"))
                .andExpect(jsonPath("$.order.lines[0].fulfilled").value(1));
        send("fulfilments", "{'key':'f1','lines':[{'line':'11','quantity':1}]}").andExpect(status().isOk());
        send("fulfilments", "{'key':'f1','lines':[{'line':'11','quantity':2}]}").andExpect(status().isConflict());
        send("fulfilments", "{'key':'f2'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.order.state").value("FULFILLED"));
        send("fulfilments", "{'key':'f2','lines':[{'line':'11'}]}").andExpect(status().isOk());
        order().andExpect(jsonPath("$.lines[0].fulfilled").value(2));
        assertThat(api.shop.host.handedOver(id(), 11)).isEqualTo(2);
    }

    @Test
    void refunds_name_lines_or_a_gross_amount_and_never_more_than_is_left() throws Exception {
        send("refunds", "{'key':'r1','lines':[{'line':'11','net':{'amount':600,'currency':'USD'}}],'reason':'Broken'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.order.lines[0].refunded.amount").value(600));
        send("refunds", "{'key':'r2','gross':{'amount':3001,'currency':'USD'},'reason':'Late'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("$30.00 of $36.00 are left to refund")));
        send("refunds", "{'key':'r2','gross':{'amount':3000,'currency':'USD'},'reason':'Late'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.order.refunded.amount").value(3600));
        send("refunds", "{'key':'r1','lines':[{'line':'11','net':{'amount':600,'currency':'USD'}}],'reason':'Broken'}")
                .andExpect(status().isOk());
        send("refunds", "{'key':'r1','lines':[{'line':'11','net':{'amount':601,'currency':'USD'}}],'reason':'Broken'}")
                .andExpect(status().isConflict());
        assertThat(api.shop.host.givenBack(id(), "r1")).isEqualTo(1);
    }

    @Test
    void of_ten_calls_with_one_key_one_gives_back_and_all_hear_of_it() {
        assertThat(Together.run(
                        10,
                        number -> answer(
                                "refunds", "{'key':'r1','gross':{'amount':3600,'currency':'USD'},'reason':'Late'}")))
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(api.shop.host.calls("r1")).isEqualTo(1);
    }

    @Test
    void of_ten_refunds_of_everything_one_succeeds() {
        assertThat(Together.run(
                        10,
                        number -> answer(
                                "refunds",
                                "{'key':'r" + number + "','gross':{'amount':3600,'currency':'USD'},'reason':'Late'}")))
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
    }

    @Test
    void a_refund_the_provider_refuses_says_so_and_may_be_tried_again() throws Exception {
        String body = "{'key':'r1','gross':{'amount':3600,'currency':'USD'},'reason':'Late'}";
        api.shop.host.failNext(MemoryHost.Fault.REFUSED);
        send("refunds", body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value("The card was closed."));
        order().andExpect(jsonPath("$.refunded.amount").value(0));
        send("refunds", body).andExpect(status().isOk());
        order().andExpect(jsonPath("$.refunded.amount").value(3600));
    }

    @Test
    void a_refund_nobody_knows_the_outcome_of_is_accepted_and_reserves_its_amount() throws Exception {
        String body = "{'key':'r1','gross':{'amount':3600,'currency':'USD'},'reason':'Late'}";
        api.shop.host.failNext(MemoryHost.Fault.BEFORE);
        send("refunds", body)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("PENDING"));
        send("refunds", body.replace("r1", "r2")).andExpect(status().isUnprocessableEntity());
        send("refunds", body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"));
        assertThat(api.shop.host.givenBack(id(), "r1")).isEqualTo(1);
    }

    @Test
    void cancelled_it_stays_and_nothing_more_happens_to_it() throws Exception {
        send("cancel", "{'key':'c1','reason':'Out of stock'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.order.state").value("CANCELLED"))
                .andExpect(jsonPath("$.order.refunded.amount").value(3600));
        send("cancel", "{'key':'c1','reason':'Out of stock'}").andExpect(status().isOk());
        send("cancel", "{'key':'c2','reason':'Again'}").andExpect(status().isUnprocessableEntity());
        send("fulfilments", "{'key':'f1'}").andExpect(status().isUnprocessableEntity());
        send("refunds", "{'key':'r1','gross':{'amount':1,'currency':'USD'},'reason':'x'}")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_chargeback_takes_all_and_its_reversal_gives_it_again() throws Exception {
        send("chargebacks/cb1/reverse", "").andExpect(status().isNotFound());
        send("chargebacks", "{'key':'cb1'}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.order.refunded.amount").value(3600));
        send("chargebacks/cb1/reverse", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.of").value("cb1"))
                .andExpect(jsonPath("$.order.refunded.amount").value(0));
        send("chargebacks/cb1/reverse", "").andExpect(status().isOk());
    }

    @Test
    void payments_are_noted_and_never_more_than_is_open() throws Exception {
        send("payments", "{'key':'p1','amount':{'amount':3600,'currency':'USD'},'outcome':'CAPTURED'}")
                .andExpect(status().isUnprocessableEntity());
        send("payments", "{'key':'p1','amount':{'amount':3600,'currency':'USD'},'outcome':'FAILED'}")
                .andExpect(status().isCreated());
        send("payments", "{'key':'p1','amount':{'amount':3600,'currency':'USD'},'outcome':'FAILED'}")
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "refunds | {'key':'k','reason':'x'} | 400",
                "refunds | {'key':'k','gross':{'amount':1,'currency':'USD'}} | 400",
                "refunds | {'gross':{'amount':1,'currency':'USD'},'reason':'x'} | 400",
                "refunds | {'key':'k','gross':{'amount':1.5,'currency':'USD'},'reason':'x'} | 400",
                "refunds | {'key':'k','gross':{'amount':1,'currency':'USX'},'reason':'x'} | 400",
                "refunds | {'key':'k','gross':{'amount':1,'currency':'EUR'},'reason':'x'} | 422",
                "refunds | {'key':'k','gross':{'amount':0,'currency':'USD'},'reason':'x'} | 422",
                "refunds | {'key':'k','gross':{'amount':-1,'currency':'USD'},'reason':'x'} | 422",
                "refunds | {'key':'shop:transaction:1','gross':{'amount':1,'currency':'USD'},'reason':'x'} | 422",
                "refunds | {'key':'k','lines':[],'reason':'x'} | 400",
                "refunds | {'key':'k','lines':[{'line':'99','net':{'amount':1,'currency':'USD'}}],'reason':'x'} | 422",
                "refunds | {'key':'k','lines':[{'line':'11','net':{'amount':3601,'currency':'USD'}}],'reason':'x'} | 422",
                "fulfilments | {'lines':[]} | 400",
                "fulfilments | {'key':'k','lines':[{'line':'11','quantity':3}]} | 422",
                "fulfilments | {'key':'k','lines':[{'line':'11','quantity':0}]} | 422",
                "fulfilments | {'key':'k','lines':[{'line':'11','quantity':1.5}]} | 400",
                "fulfilments | {'key':'k','lines':[{'line':'99'}]} | 422",
                "fulfilments | {'key':'k','lines':[{'line':'11'},{'line':'11'}]} | 400",
                "payments | {'key':'k','amount':{'amount':5,'currency':'USD'},'outcome':'MAYBE'} | 400",
                "cancel | {'key':'k'} | 400",
                "chargebacks | {} | 400"
            })
    void what_cannot_be_is_refused_and_leaves_nothing(String path, String body, int status) throws Exception {
        send(path, body).andExpect(status().is(status));
        order().andExpect(jsonPath("$.refunded.amount").value(0))
                .andExpect(jsonPath("$.lines[0].fulfilled").value(0));
    }

    @Test
    void an_order_that_is_not_there_is_404() throws Exception {
        mvc.perform(post(Api.BASE + "/orders/N404/chargebacks")
                        .contentType("application/json")
                        .content("{\"key\":\"k\"}"))
                .andExpect(status().isNotFound());
    }

    private int answer(String path, String body) {
        try {
            return send(path, body).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(Api.BASE + "/orders/N1/" + path)
                .contentType("application/json")
                .content(body.replace('\'', '"')));
    }

    private ResultActions order() throws Exception {
        return mvc.perform(get(Api.BASE + "/orders/N1"));
    }

    private long id() {
        return api.shop.placed().get(0).id();
    }
}
