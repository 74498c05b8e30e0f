package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.link.Click;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.link.Device;
import com.privatetraffic.link.ReachFixture;
import com.privatetraffic.link.Utm;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private final TestDatabase test;
    private final ApiFixture api;
    private final MockMvc mvc;
    private final String channel;

    LinksApiTest(TestDatabase test) {
        this.test = test;
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
    void a_chat_link_opens_a_chat_whose_message_carries_the_code() throws Exception {
        String code = made("{'chatPhone': '+1 (415) 555-0123', 'chatText': 'Hello!', 'channelId': '" + channel + "'}");
        String path = LINKS + "/" + code;
        mvc.perform(get(path))
                .andExpect(jsonPath("$.kind").value("WHATSAPP"))
                .andExpect(jsonPath("$.chatPhone").value("+14155550123"))
                .andExpect(jsonPath("$.destination").value("https://wa.me/14155550123?text=Hello%21%20%23" + code));
        send(patch(path), "{'chatText': 'Hi {code}'}")
                .andExpect(jsonPath("$.destination").value("https://wa.me/14155550123?text=Hi%20%23" + code));
        send(patch(path), "{'destination': '/x'}").andExpect(status().isBadRequest());
        send(post(LINKS), "{'chatPhone': '4155550123'}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("chatPhone"));
        send(post(LINKS), "{'chatPhone': '+14155550123', 'destination': '/x'}").andExpect(status().isBadRequest());
        send(post(LINKS), "{'chatPhone': '+14155550123', 'chatText': '" + "好".repeat(400) + "'}")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_links_visits_are_listed_page_by_page_and_added_up() throws Exception {
        String code = made("{'channelId': '" + channel + "'}");
        ClickLog log = new ClickLog(test.database(), ClickLog.Bounds.DEFAULT);
        for (int i = 0; i < 5; i++) {
            log.ensure(new Click(
                    UUID.randomUUID(),
                    api.sales.routes.look(code).orElseThrow().origin(),
                    api.sales.clock.instant().plusSeconds(i / 2),
                    Via.QR,
                    new Visitor(UUID.randomUUID(), i == 0, Device.PHONE, null),
                    null,
                    Utm.NONE));
        }
        String path = LINKS + "/" + code;
        Set<String> seen = new HashSet<>();
        String next = "";
        while (next != null) {
            String page = mvc.perform(get(path + "/clicks").param("limit", "2").param("after", next))
                    .andExpect(jsonPath("$.items[0].channelId").value(channel))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            next = JsonPath.read(page, "$.next");
        }
        assertThat(seen).hasSize(5);
        mvc.perform(get(path + "/statistics").param("from", "2024-05-03").param("to", "2024-05-04"))
                .andExpect(jsonPath("$.clicks").value(4))
                .andExpect(jsonPath("$.bots").value(1))
                .andExpect(jsonPath("$.visitors").value(4))
                .andExpect(jsonPath("$.devices.PHONE").value(4))
                .andExpect(jsonPath("$.orders").value(0))
                .andExpect(jsonPath("$.days[0].day").value("2024-05-03"));
        for (String wrong : new String[] {"from=soon", "from=2024-05-04&to=2024-05-03", "from=0001-01-01"}) {
            mvc.perform(get(path + "/statistics?" + wrong)).andExpect(status().isBadRequest());
        }
        mvc.perform(get(path + "/clicks").param("after", "eA")).andExpect(status().isBadRequest());
        mvc.perform(get(LINKS + "/unknown9/statistics")).andExpect(status().isNotFound());
    }

    @Test
    void pools_are_reported_with_their_shares() throws Exception {
        api.as(Scope.ANALYTICS)
                .perform(get(Api.BASE + "/analytics/pools")
                        .param("from", "2024-05-01")
                        .param("to", "2024-06-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].poolId").isString())
                .andExpect(jsonPath("$.items[0].share.visits").isNumber())
                .andExpect(jsonPath("$.months.length()").value(12))
                .andExpect(jsonPath("$.withoutPool.visits").isNumber());
        mvc.perform(get(Api.BASE + "/analytics/pools")).andExpect(status().isForbidden());
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
