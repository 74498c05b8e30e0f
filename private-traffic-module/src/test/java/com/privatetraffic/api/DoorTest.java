package com.privatetraffic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.PrivateTrafficProperties.Token;
import com.privatetraffic.setup.SetupException;
import com.privatetraffic.setup.Sha256;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnBothDatabases
class DoorTest {

    private static final String STATUS = Api.BASE + "/status";

    private final TestDatabase test;
    private final ApiFixture api;

    DoorTest(TestDatabase test) {
        this.test = test;
        this.api = new ApiFixture(test.database());
    }

    @Test
    void nobody_enters_without_a_token() throws Exception {
        for (String token : new String[] {null, "", "pt_wrong", "demo-token"}) {
            api.mvc(token)
                    .perform(get(STATUS))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer"))
                    .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                    .andExpect(jsonPath("$.status").value(401));
        }
    }

    @Test
    void a_token_opens_what_its_scopes_say_and_nothing_else() throws Exception {
        MockMvc sales = api.as(Scope.SALES);
        sales.perform(get(STATUS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enabled").value(true));
        sales.perform(get(Api.BASE + "/salespeople")).andExpect(status().isOk());
        sales.perform(get(Api.BASE + "/ledger/accounts"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                .andExpect(jsonPath("$.detail").value("This needs the scope money."));
    }

    @Test
    void an_expired_and_a_revoked_token_open_nothing() throws Exception {
        String short_ = api.tokens.create(
                "short", Set.of(Scope.SALES), api.sales.clock.instant().plusSeconds(60), "test");
        api.mvc(short_).perform(get(STATUS)).andExpect(status().isOk());
        api.sales.clock.advance(Duration.ofSeconds(60));
        api.mvc(short_).perform(get(STATUS)).andExpect(status().isUnauthorized());

        String revoked = api.tokens.create("revoked", Set.of(Scope.SALES), null, "test");
        api.tokens.revoke("revoked", "test");
        api.mvc(revoked).perform(get(STATUS)).andExpect(status().isUnauthorized());
    }

    @Test
    void the_table_keeps_no_token_but_when_it_was_used() throws Exception {
        String token = api.tokens.create("kept", EnumSet.allOf(Scope.class), null, "test");
        api.mvc(token).perform(get(STATUS)).andExpect(status().isOk());
        var row = api.database().jdbc().queryForMap("select * from pt_api_token where name = 'kept'");
        assertThat(row.values()).noneMatch(value -> String.valueOf(value).contains(token));
        assertThat(row.get("last_used_at")).isNotNull();
        assertThat(token).hasSize(3 + 43);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void guessing_is_slowed_down_and_a_valid_token_is_not() throws Exception {
        MockMvc guesser = api.mvc("pt_guess");
        for (int i = 0; i < ApiWeb.TOKEN_TRIES; i++) {
            guesser.perform(get(STATUS)).andExpect(status().isUnauthorized());
        }
        guesser.perform(get(STATUS)).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        guesser.perform(get(STATUS).with(from("2001:db8:1:2::1"))).andExpect(status().isUnauthorized());
        for (int i = 2; i <= ApiWeb.TOKEN_TRIES; i++) {
            guesser.perform(get(STATUS).with(from("2001:db8:1:2::" + i))).andExpect(status().isUnauthorized());
        }
        guesser.perform(get(STATUS).with(from("2001:db8:1:2::aaaa"))).andExpect(status().isTooManyRequests());
        guesser.perform(get(STATUS).with(from("2001:db8:1:3::1"))).andExpect(status().isUnauthorized());
        String valid = api.tokens.create("patient", Set.of(), null, "test");
        api.mvc(valid).perform(get(STATUS)).andExpect(status().isOk());
    }

    @Test
    void a_token_of_the_settings_opens_what_its_scopes_say() throws Exception {
        String token = "0f".repeat(32);
        ConfiguredTokens configured = new ConfiguredTokens(List.of(
                new Token("erp", Sha256.of(token).toUpperCase(Locale.ROOT), List.of("sales")),
                new Token("chat.desk", Sha256.of("other"), List.of("orders", "contacts"))));
        MockMvc erp = new ApiFixture(test.database(), configured).mvc(token);
        erp.perform(get(Api.BASE + "/salespeople")).andExpect(status().isOk());
        erp.perform(get(Api.BASE + "/ledger/accounts")).andExpect(status().isForbidden());
        api.mvc(token).perform(get(STATUS)).andExpect(status().isUnauthorized());
        assertThat(configured.recognise(Sha256.of("other")))
                .hasValueSatisfying(known -> assertThat(known.actor()).isEqualTo("token:chat.desk"));
        assertThat(configured.recognise(Sha256.of("wrong"))).isEmpty();
    }

    @Test
    void a_token_of_the_settings_that_is_not_usable_ends_the_start_without_being_repeated() {
        String hash = Sha256.of("a token");
        List<String> all = List.of("orders");
        unusable("tokens[0].name", new Token(null, hash, all));
        unusable("tokens[0].name", new Token("two words", hash, all));
        unusable("tokens[0].sha256", new Token("erp", null, all));
        unusable("tokens[0].sha256", new Token("erp", "the-token-itself", all));
        unusable("tokens[0].sha256", new Token("erp", Sha256.of(""), all));
        unusable("tokens[0].scopes", new Token("erp", hash, null));
        unusable("tokens[0].scopes", new Token("erp", hash, List.of("orders", "everything")));
        unusable("tokens[1].name", new Token("erp", hash, all), new Token("erp", Sha256.of("b"), all));
        unusable("tokens[1].sha256", new Token("erp", hash, all), new Token("crm", hash, all));
    }

    private static void unusable(String property, Token... tokens) {
        assertThatThrownBy(() -> new ConfiguredTokens(List.of(tokens)))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("private-traffic.api." + property)
                .hasMessageNotContaining("the-token-itself");
    }

    @Test
    void the_demo_token_works_only_in_the_demo_on_this_machine_alone() {
        assertThat(demo("demo", "127.0.0.1").recognise("demo-token")).isPresent();
        assertThat(demo("demo", "localhost").recognise("demo-token")).isPresent();
        assertThat(demo("demo", "127.0.0.1").recognise("other")).isEmpty();
        assertThat(demo("demo", "0.0.0.0").recognise("demo-token")).isEmpty();
        assertThat(demo("demo", null).recognise("demo-token")).isEmpty();
        assertThat(demo("production", "127.0.0.1").recognise("demo-token")).isEmpty();
    }

    @Test
    void what_does_not_exist_is_a_problem_and_not_a_page() throws Exception {
        api.as()
                .perform(get(Api.BASE + "/nothing/here"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
    }

    @Test
    void a_body_that_is_not_what_is_expected_is_answered_with_what_is_wrong() throws Exception {
        MockMvc campaigns = api.as(Scope.CAMPAIGNS);
        campaigns
                .perform(post(Api.BASE + "/links")
                        .contentType("application/json")
                        .content("{\"destination\":"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString("Exception"))));
        campaigns
                .perform(post(Api.BASE + "/links")
                        .contentType("application/json")
                        .content("{\"destination\":\"/\",\"expiresAt\":\"soon\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("expiresAt"));
        campaigns
                .perform(post(Api.BASE + "/links").contentType("text/plain").content("x"))
                .andExpect(status().isUnsupportedMediaType());
        campaigns
                .perform(get(Api.BASE + "/links").param("limit", "0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        campaigns.perform(get(Api.BASE + "/links").param("limit", "many")).andExpect(status().isBadRequest());
        campaigns
                .perform(get(Api.BASE + "/links").param("after", "%%%"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("after"));
    }

    @Test
    void ten_megabytes_are_too_many() throws Exception {
        byte[] body = new byte[10 * 1024 * 1024];
        MockMvc campaigns = api.as(Scope.CAMPAIGNS);
        campaigns
                .perform(post(Api.BASE + "/links")
                        .contentType("application/json")
                        .content(body))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
    }

    @Test
    void a_body_of_undeclared_length_is_cut_off_where_it_becomes_too_large() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", STATUS) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[BodyLimit.BYTES + 1]);
        assertThatThrownBy(() -> new BodyLimit()
                        .doFilter(
                                request, new MockHttpServletResponse(), (limited, response) -> limited.getInputStream()
                                        .readAllBytes()))
                .matches(BodyLimit::isCauseOf);
    }

    private static DemoToken demo(String profile, String address) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        if (address != null) {
            environment.setProperty("server.address", address);
        }
        return new DemoToken(environment);
    }
}
