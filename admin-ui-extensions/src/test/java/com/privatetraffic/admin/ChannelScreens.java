package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of channels and connections, in the admin that {@link ScreensTest} runs. */
abstract class ChannelScreens {

    private static final String SECRET = "s3cret of the app";

    abstract AdminBrowser as(String login);

    abstract JdbcTemplate jdbc();

    @Test
    void a_channel_is_added_on_a_platform_and_stands_in_the_list() {
        AdminBrowser admin = as("admin");
        long pool = pool();
        assertThat(admin.get("/pt-channel").body()).contains("Your channels stand here", "Add the first channel");
        assertThat(admin.get("/pt-channel/new").body())
                .contains("/pt-channel/new?platform=whatsapp", "WeChat official account", "Offline: counter");
        assertThat(admin.get("/pt-channel/new?platform=instagram").body())
                .contains(
                        "The name people see, such as @brand", "Followers", "There is no connection for this platform");

        String made = add(admin, Map.of("platform", "instagram", "account", "@Brand", "poolId", pool + ""))
                .body();

        assertThat(made).contains("Added Instagram Europe.", "brand", "Followers");
        assertThat(admin.get("/pt-channel").body()).contains("Instagram Europe", "pt-chip-ON", "brand", "Followers");
    }

    @Test
    void without_a_pool_the_form_leads_to_one() {
        assertThat(as("admin").get("/pt-channel/new?platform=x").body())
                .contains("A channel belongs to a pool, and there is none yet.", "/pt-pool/new")
                .doesNotContain("name=\"account\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whatsapp|not a number|1|/|account|No account of this platform looks like this.",
                "whatsapp|''|1|/|account|Fill this in.",
                "tiktok|@taken|1|/|account|Another channel is this account already.",
                "tiktok|free|''|/|poolId|Choose one of these.",
                "tiktok|free|999|/|poolId|This pool is not there any more.",
                "tiktok|free|1|//evil.example|landingPage|lies on another site"
            })
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
            String platform, String account, String pool, String landing, String field, String sentence) {
        AdminBrowser admin = as("admin");
        String known = pool() + "";
        add(admin, Map.of("platform", "tiktok", "account", "taken", "poolId", known));

        Map<String, String> typed = new HashMap<>(Map.of("platform", platform, "account", account));
        typed.put("poolId", pool.replace("1", known));
        typed.put("landingPage", landing);
        typed.put("name", "typed <before>");
        String page = admin.postWithToken("/pt-channel/new", withPurpose(typed)).body();

        assertThat(page)
                .contains("href=\"#pt-channel-" + field + "\"", "id=\"pt-channel-" + field + "-mistake\"", sentence)
                .contains("typed &lt;before&gt;");
        assertThat(jdbc().queryForObject("select count(*) from pt_channel", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_channel_is_changed_and_stays_the_account_it_is() {
        AdminBrowser admin = as("admin");
        long pool = pool();
        String channel = path(add(admin, Map.of("platform", "tiktok", "account", "brand", "poolId", pool + "")));
        jdbc().update(
                        "insert into pt_pool (name, name_key, kind, controllability, stage, created_by, created_at, updated_at)"
                                + " values ('Elsewhere', 'elsewhere', 'SOCIAL', 'LOW', 'SOCIAL', 'x', current_timestamp,"
                                + " current_timestamp)");
        long other = jdbc().queryForObject("select id from pt_pool where name = 'Elsewhere'", Long.class);
        Map<String, String> form =
                new HashMap<>(AdminBrowser.fields(admin.get(channel).body()));
        form.putAll(Map.of("name", "Renamed", "poolId", other + "", "purpose", "SERVICE", "account", "hacked"));

        assertThat(admin.post(channel, form).body()).contains("Saved.", "Renamed", "Elsewhere");
        assertThat(jdbc().queryForMap("select account, purpose, pool_id from pt_channel"))
                .containsEntry("account", "brand")
                .containsEntry("purpose", "SERVICE")
                .containsEntry("pool_id", other);
    }

    @Test
    void a_secret_goes_in_and_never_comes_out() {
        AdminBrowser admin = as("admin");

        HttpResponse<String> made = admin.postWithToken(
                "/pt-connection/new",
                Map.of("name", "Meta app", "platform", "meta", "appId", "4711", "appSecret", SECRET));

        assertThat(made.body())
                .contains("Added Meta app.", "App secret", "Type a new one to replace it.", "None is set yet.")
                .contains("/api/private-traffic/v1/webhooks/meta/" + connection())
                .doesNotContain(SECRET);
        for (String path : List.of("/pt-connection", path(made))) {
            assertThat(admin.get(path).body()).contains("Set").doesNotContain(SECRET);
        }
        assertThat(jdbc().queryForList("select after_value from pt_audit", String.class)
                        .toString())
                .contains("appSecret=SET")
                .doesNotContain(SECRET);
    }

    @Test
    void a_secret_is_kept_replaced_and_removed() {
        AdminBrowser admin = as("admin");
        String page = path(admin.postWithToken(
                "/pt-connection/new", Map.of("name", "Meta app", "platform", "meta", "appSecret", SECRET)));
        byte[] first = secret();

        Map<String, String> form =
                new HashMap<>(AdminBrowser.fields(admin.get(page).body()));
        form.put("name", "The Meta app");
        assertThat(admin.post(page, form).body()).contains("Saved.", "The Meta app");
        assertThat(secret()).isEqualTo(first);

        assertThat(admin.postWithToken(
                                page, Map.of("name", "The Meta app", "appSecret", "other", "remove_appSecret", "true"))
                        .body())
                .contains("Type a new one or remove it, not both.")
                .doesNotContain("other\"");
        assertThat(secret()).isEqualTo(first);

        assertThat(admin.postWithToken(page, Map.of("name", "", "appSecret", "other"))
                        .body())
                .contains("Fill this in.", "Type it again:");

        admin.postWithToken(page, Map.of("name", "The Meta app", "was_name", "The Meta app", "appSecret", "other"));
        assertThat(secret()).isNotEqualTo(first);
        assertThat(admin.postWithToken(
                                page,
                                Map.of("name", "The Meta app", "was_name", "The Meta app", "remove_appSecret", "true"))
                        .body())
                .contains("Saved.", "None is set yet.", "Needs attention");
        assertThat(secret()).isNull();
    }

    @Test
    void a_connection_needs_a_name_of_its_own_and_a_kind() {
        AdminBrowser admin = as("admin");
        admin.postWithToken("/pt-connection/new", Map.of("name", "Meta app", "platform", "meta"));

        assertThat(admin.postWithToken("/pt-connection/new", Map.of("name", "META APP", "platform", "meta"))
                        .body())
                .contains("Another connection has this name.");
        assertThat(admin.postWithToken("/pt-connection/new", Map.of("name", "Other", "platform", "tiktok"))
                        .body())
                .contains("Choose one of these.");
    }

    @Test
    void a_channel_says_what_keeps_messages_from_coming() {
        AdminBrowser admin = as("admin");
        String connection =
                path(admin.postWithToken("/pt-connection/new", Map.of("name", "Meta app", "platform", "meta")));
        String channel = path(add(
                admin,
                Map.of(
                        "platform",
                        "whatsapp",
                        "account",
                        "+1 415 555 0123",
                        "poolId",
                        pool() + "",
                        "connectionId",
                        connection())));
        assertThat(admin.get(channel).body()).contains("Its connection has no secret", "14155550123");

        admin.postWithToken(connection + "/state", Map.of("enabled", "false"));
        assertThat(admin.get(channel).body()).contains("Its connection is switched off");
        assertThat(admin.get("/pt-channel").body()).contains("pt-chip-PROBLEM", "Meta app");

        admin.postWithToken(connection + "/state", Map.of("enabled", "true"));
        admin.postWithToken(connection, Map.of("name", "Meta app", "was_name", "Meta app", "appSecret", SECRET));
        assertThat(admin.get(channel).body()).doesNotContain("Its connection", "pt-chip-PROBLEM");

        assertThat(admin.postWithToken(channel + "/state", Map.of("enabled", "false"))
                        .body())
                .contains("Instagram Europe is off.", "Undo", "Switch channel on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pt-channel",
                "/pt-channel/new",
                "/pt-channel/new?platform=wechat",
                "/pt-connection",
                "/pt-connection/new"
            })
    void the_pages_speak_chinese(String path) {
        AdminBrowser admin = as("admin");
        pool();
        admin.get("/pt-pool?locale=zh_CN");

        assertThat(admin.get(path).body())
                .contains("流量池", "渠道", "平台连接", "lang=\"zh-CN\"")
                .doesNotContain("pt.channel.", "pt.connection.", "pt.platform.");
    }

    @Test
    void a_reader_sees_everything_and_no_button() {
        AdminBrowser admin = as("admin");
        String connection = path(admin.postWithToken(
                "/pt-connection/new", Map.of("name", "Meta app", "platform", "meta", "appSecret", SECRET)));
        String channel = path(add(admin, Map.of("platform", "x", "account", "brand", "poolId", pool() + "")));
        AdminRows.mayRead(jdbc(), "reader");
        AdminBrowser reader = as("reader");

        for (String path : List.of("/pt-channel", channel, "/pt-connection", connection)) {
            HttpResponse<String> page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<button type=\"submit\" class=\"button", "/new\"");
        }
        for (String path : List.of("/pt-channel/new", "/pt-connection/new")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of(
                "/pt-channel/new",
                channel,
                channel + "/state",
                "/pt-connection/new",
                connection,
                connection + "/state")) {
            assertThat(reader.postWithToken(path, Map.of("name", "Other", "enabled", "false"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    /** Who looks after pools and channels need not know what speaks for the store. */
    @Test
    void credentials_need_a_permission_of_their_own() {
        AdminRows.give(jdbc(), "clerk", "PERMISSION_MAINTAIN_PT_POOL");
        try {
            AdminBrowser clerk = as("clerk");
            pool();
            String page = clerk.get("/pt-channel/new?platform=whatsapp").body();
            assertThat(page).contains("Add channel").doesNotContain("/pt-connection");
            for (String path : List.of("/pt-connection", "/pt-connection/new", "/pt-connection/1")) {
                assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(clerk.postWithToken("/pt-connection/new", Map.of("name", "Mine", "platform", "meta"))
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            AdminRows.take(jdbc(), "clerk", "PERMISSION_MAINTAIN_PT_POOL");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pt-channel/999",
                "/pt-channel/abc",
                "/pt-channel/new?platform=nosuch",
                "/pt-connection/999",
                "/pt-connection/abc",
                "/pt-connection/1/state"
            })
    void an_unknown_address_says_so(String path) {
        assertThat(as("admin").get(path).statusCode()).isIn(404, 405);
    }

    private static HttpResponse<String> add(AdminBrowser admin, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("name", "Instagram Europe");
        return admin.postWithToken("/pt-channel/new", withPurpose(form));
    }

    private static Map<String, String> withPurpose(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("purpose", "MARKETING");
        return form;
    }

    private static String path(HttpResponse<String> page) {
        return page.uri().getPath().replaceFirst("^/admin", "");
    }

    private long pool() {
        jdbc().update(
                        "insert into pt_pool (name, name_key, kind, controllability, stage, created_by, created_at, updated_at)"
                                + " values ('Followers', 'followers', 'SOCIAL', 'MEDIUM', 'SOCIAL', 'x', current_timestamp,"
                                + " current_timestamp)");
        return jdbc().queryForObject("select max(id) from pt_pool", Long.class);
    }

    private String connection() {
        return jdbc().queryForObject("select max(id) from pt_connection", String.class);
    }

    private byte[] secret() {
        return jdbc().queryForObject("select app_secret from pt_connection", byte[].class);
    }
}
