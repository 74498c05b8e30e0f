package com.privatetraffic.api;

import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.link.ReachFixture;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class LinksApiTest {

    private static final String LINKS = Api.BASE + "/links";

    private final ApiFixture api;
    private final MockMvc mvc;
    private final String channel;

    LinksApiTest(TestDatabase test) {
        api = new ApiFixture(test.database());
        mvc = api.as(Scope.CAMPAIGNS);
        ReachFixture reach = new ReachFixture(test.database(), api.sales.clock);
        channel = Long.toString(
                reach.channel(reach.pool(PoolKind.SOCIAL, "/from-insta")).id());
    }

    @Test
    void a_link_of_a_channel_needs_no_page_and_is_found_by_its_channel() throws Exception {
        String code = made("{'channelId': '" + channel + "', 'utmSource': 'insta'}");
        mvc.perform(get(LINKS + "/" + code))
                .andExpect(jsonPath("$.channelId").value(channel))
                .andExpect(jsonPath("$.destination").value("/"))
                .andExpect(jsonPath("$.utmSource").value("insta"));
        made("{'destination': '/x'}");
        mvc.perform(get(LINKS).param("channelId", channel))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].code").value(code));
        mvc.perform(get(LINKS).param("channelId", "x")).andExpect(status().isBadRequest());
    }

    @Test
    void a_change_names_only_what_changes_and_null_empties() throws Exception {
        String path = LINKS + "/" + made("{'destination': '/x', 'label': 'Reel', 'campaign': 'may'}");
        send(patch(path), "{'channelId': '" + channel + "', 'utmMedium': 'story', 'campaign': null, 'disabled': true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channelId").value(channel))
                .andExpect(jsonPath("$.utmMedium").value("story"))
                .andExpect(jsonPath("$.campaign").value(nullValue()))
                .andExpect(jsonPath("$.label").value("Reel"))
                .andExpect(jsonPath("$.disabled").value(true));
        send(
                        patch(path),
                        "{'disabled': false, 'channelId': null, 'destination': '/y', 'expiresAt': '2025-01-01T00:00:00Z'}")
                .andExpect(jsonPath("$.disabled").value(false))
                .andExpect(jsonPath("$.channelId").value(nullValue()))
                .andExpect(jsonPath("$.destination").value("/y"));
        send(patch(path), "{'expiresAt': null}")
                .andExpect(jsonPath("$.expiresAt").value(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | destination     | {'destination': 'https://evil.example'}",
                "400 | destination     | {'destination': null}",
                "422 | channelId       | {'channelId': '999999'}",
                "400 | channelId       | {'channelId': 'x'}",
                "400 | expiresAt       | {'expiresAt': 'soon'}",
                "422 | expiresAt       | {'expiresAt': '2020-01-01T00:00:00Z'}",
                "400 | disabled        | {'disabled': 'yes'}",
                "400 | salespersonCode | {'salespersonCode': 'MIA7KQ'}"
            })
    void what_is_wrong_is_named_and_nothing_changes(int status, String field, String body) throws Exception {
        String path = LINKS + "/" + made("{'destination': '/x'}");
        send(patch(path), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
        mvc.perform(get(path))
                .andExpect(jsonPath("$.destination").value("/x"))
                .andExpect(jsonPath("$.disabled").value(false));
    }

    @Test
    void a_link_nobody_made_cannot_be_changed() throws Exception {
        send(patch(LINKS + "/unknown9"), "{'disabled': true}").andExpect(status().isNotFound());
    }

    private String made(String body) throws Exception {
        return JsonPath.read(
                send(post(LINKS), body)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.code");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }
}
