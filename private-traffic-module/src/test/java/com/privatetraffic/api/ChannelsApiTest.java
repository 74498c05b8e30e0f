package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnBothDatabases
class ChannelsApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final MockMvc mvc;
    private final JdbcTemplate jdbc;

    ChannelsApiTest(TestDatabase test) {
        mvc = new ApiFixture(test.database()).as(Scope.values());
        jdbc = test.database().jdbc();
    }

    @Test
    void a_connection_takes_secrets_and_gives_none_back() throws Exception {
        String made = made(send(
                post(Api.BASE + "/connections"),
                "{'name': 'Meta app " + NUMBERS.incrementAndGet()
                        + "', 'platform': 'meta', 'appId': '77', 'appSecret': 'hush-1', 'verifyToken': 'hush-2'}"));
        String path = Api.BASE + "/connections/" + JsonPath.<String>read(made, "$.id");
        mvc.perform(get(path))
                .andExpect(jsonPath("$.appSecretSet").value(true))
                .andExpect(jsonPath("$.verifyTokenSet").value(true))
                .andExpect(jsonPath("$.webhookPath").value(Api.BASE + "/webhooks/meta/" + path.replaceFirst(".*/", "")))
                .andExpect(content().string(not(containsString("hush"))));
        send(patch(path), "{'appId': '78'}")
                .andExpect(jsonPath("$.appId").value("78"))
                .andExpect(jsonPath("$.appSecretSet").value(true))
                .andExpect(content().string(not(containsString("hush"))));
        mvc.perform(get(Api.BASE + "/connections").param("limit", "200"))
                .andExpect(content().string(not(containsString("hush"))));
        send(post(Api.BASE + "/connections"), "{'name': 'Faces', 'platform': 'facegram'}")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_channel_is_one_account_in_a_pool() throws Exception {
        String pool = pool();
        String number = Integer.toString(NUMBERS.incrementAndGet());
        String body = "{'name': 'Shop number', 'platform': 'whatsapp', 'externalAccountId': '" + number
                + "', 'poolId': '" + pool + "'}";
        String path =
                Api.BASE + "/channels/" + JsonPath.<String>read(made(send(post(Api.BASE + "/channels"), body)), "$.id");
        mvc.perform(get(path))
                .andExpect(jsonPath("$.externalAccountId").value(number))
                .andExpect(jsonPath("$.purpose").value("MARKETING"))
                .andExpect(jsonPath("$.connectionId").value(nullValue()));
        send(post(Api.BASE + "/channels"), body).andExpect(status().isConflict());
        send(patch(path), "{'landingPage': '/welcome', 'enabled': false, 'name': 'Counter'}")
                .andExpect(jsonPath("$.landingPage").value("/welcome"))
                .andExpect(jsonPath("$.enabled").value(false))
                .andExpect(jsonPath("$.name").value("Counter"));
        send(patch(path), "{'externalAccountId': '1'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("externalAccountId"));
        send(patch(path), "{'platform': 'sms'}").andExpect(status().isUnprocessableEntity());
        send(patch(path), "{'externalAccountId': '+" + number + "', 'platform': 'whatsapp', 'purpose': 'SERVICE'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.purpose").value("SERVICE"));
        send(patch(path), "{'purpose': 'marketing'}").andExpect(status().isBadRequest());
    }

    @Test
    void a_channel_whose_landing_page_is_no_longer_allowed_can_be_switched_off() throws Exception {
        String made = made(send(
                post(Api.BASE + "/channels"),
                "{'name': 'A', 'platform': 'sms', 'externalAccountId': '" + NUMBERS.incrementAndGet() + "', 'poolId': '"
                        + pool() + "'}"));
        String id = JsonPath.read(made, "$.id");
        String gone = "https://gone.example/" + "x".repeat(1970);
        jdbc.update("update pt_channel set platform = 'gone', landing_page = ? where id = ?", gone, Long.valueOf(id));
        send(patch(Api.BASE + "/channels/" + id), "{'enabled': false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enabled").value(false));
        assertThat(jdbc.queryForObject(
                        "select after_value from pt_audit where subject_type = 'channel' and subject_id = ? and action ="
                                + " 'CHANGE'",
                        String.class,
                        id))
                .contains("enabled=false")
                .endsWith("…");
    }

    @Test
    void what_is_made_switched_off_is_off_from_the_start() throws Exception {
        String pool = made(send(
                post(Api.BASE + "/pools"),
                "{'name': 'Channel pool " + NUMBERS.incrementAndGet() + "', 'kind': 'SOCIAL', 'enabled': false}"));
        assertThat(JsonPath.<Boolean>read(pool, "$.enabled")).isFalse();
        String channel = made(send(
                post(Api.BASE + "/channels"),
                "{'name': 'A', 'platform': 'sms', 'externalAccountId': '" + NUMBERS.incrementAndGet() + "', 'poolId': '"
                        + JsonPath.<String>read(pool, "$.id") + "', 'enabled': false}"));
        assertThat(JsonPath.<Boolean>read(channel, "$.enabled")).isFalse();
    }

    @Test
    void a_secret_is_removed_by_null_and_never_logged() throws Exception {
        String body = "{'name': 'Meta app " + NUMBERS.incrementAndGet()
                + "', 'platform': 'meta', 'appSecret': ' hush-1 ', 'verifyToken': 'hush-2'}";
        String path = Api.BASE + "/connections/"
                + JsonPath.<String>read(made(send(post(Api.BASE + "/connections"), body)), "$.id");
        send(patch(path), "{'appSecret': null}")
                .andExpect(jsonPath("$.appSecretSet").value(false))
                .andExpect(jsonPath("$.appSecretSetAt").value(nullValue()))
                .andExpect(jsonPath("$.verifyTokenSet").value(true));
        send(patch(path), "{'verifyToken': '  '}").andExpect(status().isBadRequest());
        send(patch(path), "{'platform': 'wecom'}").andExpect(status().isUnprocessableEntity());
        ConnectionRequest request = new ObjectMapper().readValue(body.replace('\'', '"'), ConnectionRequest.class);
        assertThat(request.values()).containsEntry("appSecret", " hush-1 ");
        assertThat(request.toString()).doesNotContain("hush");
    }

    @Test
    void a_secret_that_can_no_longer_be_opened_is_shown_as_such() throws Exception {
        String made = made(send(
                post(Api.BASE + "/connections"),
                "{'name': 'Meta app " + NUMBERS.incrementAndGet() + "', 'platform': 'meta', 'appSecret': 'hush'}"));
        String id = JsonPath.read(made, "$.id");
        jdbc.update("update pt_connection set app_secret = ? where id = ?", new byte[] {1, 2, 3}, Long.valueOf(id));
        mvc.perform(get(Api.BASE + "/connections/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.appSecretSet").value(false))
                .andExpect(jsonPath("$.appSecretUnreadable").value(true))
                .andExpect(jsonPath("$.verifyTokenUnreadable").value(false));
    }

    @Test
    void no_secret_stands_in_the_log_however_much_is_logged() throws Exception {
        Logger web = (Logger) LoggerFactory.getLogger("org.springframework");
        Level usual = web.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        web.addAppender(log);
        web.setLevel(Level.TRACE);
        try {
            String made = made(send(
                    post(Api.BASE + "/connections"),
                    "{'appSecret': 'hush-1', 'name': 'Meta app " + NUMBERS.incrementAndGet()
                            + "', 'platform': 'meta'}"));
            send(
                    patch(Api.BASE + "/connections/" + JsonPath.<String>read(made, "$.id")),
                    "{'verifyToken': 'hush-2', 'enabled': 'hush'}");
        } finally {
            web.setLevel(usual);
            web.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("ConnectionRequest[hidden]"))
                .noneMatch(line -> line.contains("hush"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'name': 'A'}", "{'platform': 'meta'}", "{'name': null, 'platform': 'meta'}", "[]", "null"
            })
    void a_connection_has_a_name_and_a_platform(String body) throws Exception {
        send(post(Api.BASE + "/connections"), body).andExpect(status().isBadRequest());
    }

    @Test
    void a_name_that_grows_in_lower_case_is_refused() throws Exception {
        String name = "İ".repeat(100);
        send(post(Api.BASE + "/connections"), "{'name': '" + name + "', 'platform': 'meta'}")
                .andExpect(status().isUnprocessableEntity());
        send(post(Api.BASE + "/pools"), "{'name': '" + name + "', 'kind': 'SOCIAL'}")
                .andExpect(status().isUnprocessableEntity());
        send(post(Api.BASE + "/pools"), "{'name': 'Half \\ud83d', 'kind': 'SOCIAL'}")
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'platform': 'facegram', 'externalAccountId': '1'|platform",
                "'platform': 'whatsapp', 'externalAccountId': 'not a number'|externalAccountId",
                "'platform': 'x', 'externalAccountId': '@mia!'|externalAccountId",
                "'platform': 'email', 'externalAccountId': 'list', 'landingPage': '//evil.example'|landingPage",
                "'platform': 'email', 'externalAccountId': 'list', 'connectionId': '9999999'|connectionId",
            })
    void rules_name_the_field(String fields, String field) throws Exception {
        send(post(Api.BASE + "/channels"), "{'name': 'A', 'poolId': '" + pool() + "', " + fields + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));
    }

    @Test
    void a_connection_of_another_platform_and_an_unknown_pool_are_refused() throws Exception {
        String wecom = JsonPath.read(
                made(send(
                        post(Api.BASE + "/connections"),
                        "{'name': 'WeCom " + NUMBERS.incrementAndGet() + "', 'platform': 'wecom'}")),
                "$.id");
        send(
                        post(Api.BASE + "/channels"),
                        "{'name': 'A', 'platform': 'whatsapp', 'externalAccountId': '5', 'poolId': '" + pool()
                                + "', 'connectionId': '" + wecom + "'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value("This connection belongs to another platform."));
        send(
                        post(Api.BASE + "/channels"),
                        "{'name': 'A', 'platform': 'whatsapp', 'externalAccountId': '6', 'poolId': '9999999'}")
                .andExpect(status().isUnprocessableEntity());
    }

    private String pool() throws Exception {
        return JsonPath.read(
                made(send(
                        post(Api.BASE + "/pools"),
                        "{'name': 'Channel pool " + NUMBERS.incrementAndGet() + "', 'kind': 'SOCIAL'}")),
                "$.id");
    }

    private static String made(ResultActions answer) throws Exception {
        return answer.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }
}
