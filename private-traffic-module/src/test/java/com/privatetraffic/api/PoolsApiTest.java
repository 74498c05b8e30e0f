package com.privatetraffic.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class PoolsApiTest {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc mvc;

    PoolsApiTest(TestDatabase test) {
        mvc = new ApiFixture(test.database()).as(Scope.values());
    }

    @Test
    void a_pool_is_made_read_and_changed() throws Exception {
        String id = pool("SOCIAL");
        ask(get(Api.BASE + "/pools/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("SOCIAL"))
                .andExpect(jsonPath("$.online").value(true))
                .andExpect(jsonPath("$.stage").value("SOCIAL"))
                .andExpect(jsonPath("$.size").value(nullValue()));
        send(
                        patch(Api.BASE + "/pools/" + id),
                        "{'owner': 'Lin', 'landingPage': '/welcome', 'size': 1200, 'stage': 'OWN', 'reason': 'All moved'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.owner").value("Lin"))
                .andExpect(jsonPath("$.landingPage").value("/welcome"))
                .andExpect(jsonPath("$.size").value(1200))
                .andExpect(jsonPath("$.stage").value("OWN"))
                .andExpect(jsonPath("$.kind").value("SOCIAL"));
        send(patch(Api.BASE + "/pools/" + id), "{'landingPage': null}")
                .andExpect(jsonPath("$.landingPage").value(nullValue()))
                .andExpect(jsonPath("$.owner").value("Lin"));
        ask(get(Api.BASE + "/pools").param("limit", "200"))
                .andExpect(jsonPath("$.items[*].id").value(hasItem(id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': null}|name",
                "{'name': 7}|name",
                "{'kind': 'TRAIN'}|kind",
                "{'stage': 'OWN'}|reason",
                "{'stage': 'MOON', 'reason': 'x'}|stage",
                "{'size': -1}|size",
                "{'size': 1.5}|size",
                "{'size': '12'}|size",
                "{'enabled': 'no'}|enabled",
                "{'controllability': ''}|controllability",
            })
    void what_cannot_be_read_is_named_and_changes_nothing(String body, String field) throws Exception {
        String id = pool("SOCIAL");
        send(patch(Api.BASE + "/pools/" + id), body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));
        ask(get(Api.BASE + "/pools/" + id)).andExpect(jsonPath("$.stage").value("SOCIAL"));
    }

    @Test
    void rules_are_explained() throws Exception {
        String id = pool("OFFLINE");
        send(patch(Api.BASE + "/pools/" + id), "{'landingPage': 'javascript:alert(1)'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("landingPage"));
        String name = JsonPath.read(
                ask(get(Api.BASE + "/pools/" + id)).andReturn().getResponse().getContentAsString(), "$.name");
        send(post(Api.BASE + "/pools"), "{'name': '" + name + "', 'kind': 'EMAIL'}")
                .andExpect(status().isConflict());
        send(put(Api.BASE + "/main-pool"), "{'poolId': '" + id + "', 'reason': 'Try'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(startsWith("An offline pool can't be the main one")));
        send(put(Api.BASE + "/main-pool"), "{'poolId': '" + id + "'}").andExpect(status().isBadRequest());
        send(patch(Api.BASE + "/pools/" + id), "{'kind': 'EMAIL'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        send(patch(Api.BASE + "/pools/" + id), "{'kind': 'OFFLINE'}").andExpect(status().isOk());
        send(patch(Api.BASE + "/pools/" + id), "{'landingPage': '/" + "中".repeat(500) + "'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("TOO_LONG")));
        ask(get(Api.BASE + "/pools/0")).andExpect(status().isNotFound());
        ask(get(Api.BASE + "/pools/x")).andExpect(status().isNotFound());
    }

    @Test
    void the_main_pool_is_switched_and_has_a_history() throws Exception {
        String id = pool("OWN_SITE");
        send(put(Api.BASE + "/main-pool"), "{'poolId': '" + id + "', 'reason': 'It carries the store'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.poolId").value(id));
        send(put(Api.BASE + "/main-pool"), "{'poolId': null, 'reason': 'Several again'}")
                .andExpect(jsonPath("$.poolId").value(nullValue()));
        ask(get(Api.BASE + "/main-pool")).andExpect(jsonPath("$.reason").value("Several again"));
        String first = ask(get(Api.BASE + "/main-pool/history").param("limit", "1"))
                .andExpect(jsonPath("$.items[0].reason").value("Several again"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        ask(get(Api.BASE + "/main-pool/history")
                        .param("limit", "1")
                        .param("after", JsonPath.<String>read(first, "$.next")))
                .andExpect(jsonPath("$.items[0].poolId").value(id));
        ask(get(Api.BASE + "/main-pool/history").param("limit", "1").param("after", ""))
                .andExpect(jsonPath("$.items[0].reason").value("Several again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reason': 'x'}",
                "{'poolID': '1', 'reason': 'x'}",
                "{'poolId': '', 'reason': 'x'}",
                "{'poolId': 'one', 'reason': 'x'}",
                "{'poolId': 1, 'reason': 'x'}",
                "{'poolId': null}",
                "{'poolId': null, 'reason': ' '}"
            })
    void nobody_switches_to_no_main_pool_by_mistake(String body) throws Exception {
        String id = pool("OWN_SITE");
        send(put(Api.BASE + "/main-pool"), "{'poolId': '" + id + "', 'reason': 'It carries the store'}");
        send(put(Api.BASE + "/main-pool"), body).andExpect(status().isBadRequest());
        ask(get(Api.BASE + "/main-pool")).andExpect(jsonPath("$.poolId").value(id));
    }

    @Test
    void the_sizes_of_a_pool_are_listed_the_latest_first() throws Exception {
        String path = Api.BASE + "/pools/" + pool("SOCIAL");
        for (int size = 1; size <= 3; size++) {
            send(patch(path), "{'size': " + size + "}");
        }
        String first = ask(get(path + "/sizes").param("limit", "2"))
                .andExpect(jsonPath("$.items[*].size").value(contains(3, 2)))
                .andExpect(jsonPath("$.items[0].countedBy").value("token:test"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        ask(get(path + "/sizes").param("limit", "2").param("after", JsonPath.<String>read(first, "$.next")))
                .andExpect(jsonPath("$.items[*].size").value(contains(1)))
                .andExpect(jsonPath("$.next").value(nullValue()));
        ask(get(Api.BASE + "/pools/0/sizes")).andExpect(status().isNotFound());
    }

    private String pool(String kind) throws Exception {
        String made = send(
                        post(Api.BASE + "/pools"),
                        "{'name': 'Pool " + NAMES.incrementAndGet() + "', 'kind': '" + kind + "'}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith(Api.BASE + "/pools/")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(made, "$.id");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return ask(request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request);
    }
}
