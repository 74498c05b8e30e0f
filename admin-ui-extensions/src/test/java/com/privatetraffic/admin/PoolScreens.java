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

/** The pages of pools, in the admin that {@link ScreensTest} runs. */
abstract class PoolScreens {

    private static final String REASON = "It carries the store";

    abstract AdminBrowser as(String login);

    abstract JdbcTemplate jdbc();

    @Test
    void without_a_pool_the_list_says_what_will_stand_there() {
        String page = as("admin").get("/pt-pool").body();

        assertThat(page)
                .contains(
                        "Several pools, no main",
                        "So it was at the start.",
                        "Your pools stand here",
                        "Add the first pool");
    }

    @Test
    void a_pool_is_added_and_stands_in_the_list() {
        AdminBrowser admin = as("admin");

        HttpResponse<String> made = add(admin, Map.of("name", " Own shop ", "kind", "OWN_SITE", "owner", "Lin & Co"));

        assertThat(made.uri().getPath()).isEqualTo("/admin/pt-pool/" + id("Own shop"));
        assertThat(made.body()).contains("Added Own shop.", "Lin &amp; Co");
        assertThat(admin.get("/pt-pool").body()).contains("Own shop", "Own site or app", "High", "pt-chip-ON");
        assertThat(jdbc().queryForObject("select actor from pt_audit where action = 'CREATE'", String.class))
                .isEqualTo("admin:admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|OWN_SITE|/|name|Fill this in.",
                "OWN SHOP|OWN_SITE|/|name|Another pool has this name.",
                "New|''|/|kind|Choose one of these.",
                "New|NONSENSE|/|kind|Choose one of these.",
                "New|SOCIAL|https://evil.example|landingPage|lies on another site",
                "New|SOCIAL|javascript:alert(1)|landingPage|an address that begins with https://"
            })
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
            String name, String kind, String landing, String field, String sentence) {
        AdminBrowser admin = as("admin");
        add(admin, Map.of("name", "Own shop", "kind", "OWN_SITE"));

        String page = add(
                        admin, Map.of("name", name, "kind", kind, "landingPage", landing, "owner", "typed \"before\""))
                .body();

        assertThat(page)
                .contains("href=\"#pt-pool-" + field + "\"", "id=\"pt-pool-" + field + "-mistake\"", sentence)
                .contains("typed &quot;before&quot;");
        assertThat(jdbc().queryForObject("select count(*) from pt_pool", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void what_another_changed_meanwhile_is_not_overwritten_unseen() {
        AdminBrowser admin = as("admin");
        String pool = "/pt-pool/" + pool(admin, "Own shop", "OWN_SITE");
        Map<String, String> form =
                new HashMap<>(AdminBrowser.fields(admin.get(pool).body()));
        form.put("controllability", "HIGH");
        jdbc().update("update pt_pool set owner = 'Ann', name = 'Renamed', name_key = 'renamed'");

        form.put("owner", "Lin");
        String refused = admin.post(pool, form).body();
        assertThat(refused).contains("Someone changed this to “Ann” meanwhile.", "value=\"Lin\"");

        Map<String, String> again = new HashMap<>(AdminBrowser.fields(refused));
        again.put("controllability", "HIGH");
        assertThat(admin.post(pool, again).body()).contains("Saved.");
        assertThat(jdbc().queryForMap("select name, owner from pt_pool"))
                .as("the name nobody touched here stays as the other left it")
                .containsEntry("name", "Renamed")
                .containsEntry("owner", "Lin");
    }

    @Test
    void counts_of_people_make_a_trend() {
        AdminBrowser admin = as("admin");
        String pool = "/pt-pool/" + pool(admin, "Followers", "SOCIAL");

        assertThat(admin.postWithToken(pool + "/size", Map.of("size", "many")).body())
                .contains("Write a whole number from 0 on", "value=\"many\"");
        assertThat(admin.postWithToken(pool + "/size", Map.of("size", "1,204")).body())
                .contains("Noted: 1,204 people.");
        assertThat(admin.postWithToken(pool + "/size", Map.of("size", "1184")).body())
                .contains("−20");
        assertThat(admin.get("/pt-pool").body()).contains("1,184", "−20");
    }

    @Test
    void a_pool_moves_to_another_stage_for_a_reason() {
        AdminBrowser admin = as("admin");
        String pool = "/pt-pool/" + pool(admin, "Followers", "SOCIAL");

        assertThat(admin.postWithToken(pool + "/stage", Map.of("stage", "OWN", "reason", "so"))
                        .body())
                .contains("Write the reason in 5 to 500 characters.", "selected=\"selected\" value=\"OWN\"");
        assertThat(admin.postWithToken(pool + "/stage", Map.of("stage", "OWN", "reason", "They signed up"))
                        .body())
                .contains("Moved to the stage Own site or app.");
    }

    @Test
    void what_is_switched_off_comes_back_by_undo() {
        AdminBrowser admin = as("admin");
        String pool = "/pt-pool/" + pool(admin, "Followers", "SOCIAL");

        String off =
                admin.postWithToken(pool + "/state", Map.of("enabled", "false")).body();
        assertThat(off).contains("Followers is off.", "Undo", "action=\"/admin" + pool + "/state\"");
        assertThat(admin.get(pool).body()).as("told once").doesNotContain("Followers is off.");
        assertThat(admin.get("/pt-pool").body()).contains("pt-chip-OFF");

        assertThat(admin.postWithToken(pool + "/state", Map.of("enabled", "true"))
                        .body())
                .contains("Followers is on.");
    }

    @Test
    void the_main_pool_is_switched_with_a_reason_and_switched_back() {
        AdminBrowser admin = as("admin");
        long shop = pool(admin, "Own shop", "OWN_SITE");
        String page = admin.get("/pt-pool/main").body();
        assertThat(page).contains("Switch to Own shop", "to=" + shop);

        String asked = admin.get("/pt-pool/main/switch?to=" + shop).body();
        assertThat(asked)
                .contains(
                        "Links of other pools that start landing on Own shop: 0.",
                        "stays recorded.",
                        "Switch main pool");
        Map<String, String> form = new HashMap<>(AdminBrowser.fields(asked));
        assertThat(admin.post("/pt-pool/main/switch", form).body()).contains("Write the reason in 5 to 500");
        form.put("reason", REASON);
        assertThat(admin.post("/pt-pool/main/switch", form).body())
                .contains("Done: Own shop.", REASON, "by admin", "pt-chip-MAIN");

        String history = admin.get("/pt-pool/main").body();
        assertThat(history).contains("/pt-pool/main/switch?to=several&amp;undo=true", "Use several pools", REASON);
        String back = admin.get("/pt-pool/main/switch?to=several&undo=true").body();
        assertThat(back).contains("Undo the switch to: Own shop", "The time with Own shop as main pool stays");
        Map<String, String> undo = new HashMap<>(AdminBrowser.fields(back));
        undo.put("reason", "Undo the switch to: Own shop");
        assertThat(admin.post("/pt-pool/main/switch", undo).body()).contains("Done: Several pools, no main.");
        assertThat(jdbc().queryForObject("select count(*) from pt_main_pool", Integer.class))
                .as("an entry of its own")
                .isEqualTo(3);
    }

    @Test
    void a_switch_says_how_many_links_it_reaches() {
        AdminBrowser admin = as("admin");
        long shop = pool(admin, "Own shop", "OWN_SITE");
        long market = pool(admin, "Big market", "MARKETPLACE");
        long followers = pool(admin, "Followers", "SOCIAL");
        switchTo(admin, market);
        AdminRows.links(jdbc(), followers, 14);
        AdminRows.links(jdbc(), market, 3);
        AdminRows.links(jdbc(), shop, 2);
        jdbc().update("update pt_link set disabled = true where code = ?", "code" + followers + "-101");

        assertThat(admin.get("/pt-pool/main/switch?to=" + shop).body())
                .contains(
                        "start landing on Own shop: 16.",
                        "Links of Own shop itself that lead to their own pages again: 2.");
        assertThat(admin.get("/pt-pool/main/switch?to=several").body()).contains("of their own pools again: 15.");
    }

    @Test
    void who_decides_on_what_is_no_longer_the_case_is_told_and_asked_again() {
        AdminBrowser admin = as("admin");
        long shop = pool(admin, "Own shop", "OWN_SITE");
        long app = pool(admin, "Own application", "OWN_APP");
        Map<String, String> late = new HashMap<>(
                AdminBrowser.fields(admin.get("/pt-pool/main/switch?to=" + app).body()));
        late.put("reason", "The late one");
        switchTo(admin, shop);

        String told = admin.post("/pt-pool/main/switch", late).body();

        assertThat(told).contains("Changed by admin at", "now it is Own shop", "The late one");
        assertThat(admin.get("/pt-pool").body()).contains(REASON).doesNotContain("The late one");
    }

    @Test
    void what_can_not_be_the_main_pool_says_why_and_has_no_button() {
        AdminBrowser admin = as("admin");
        long market = pool(admin, "Market stall", "OFFLINE");
        long closed = pool(admin, "Closed shop", "MICRO_STORE");
        admin.postWithToken("/pt-pool/" + closed + "/state", Map.of("enabled", "false"));

        assertThat(admin.get("/pt-pool/main").body())
                .contains("An offline pool can&#39;t be the main one", "This pool is switched off.")
                .doesNotContain("Switch to Market stall", "Switch to Closed shop");
        for (long pool : List.of(market, closed)) {
            String page = admin.get("/pt-pool/main/switch?to=" + pool).body();
            assertThat(page).doesNotContain("name=\"reason\"");
            admin.postWithToken("/pt-pool/main/switch", Map.of("to", pool + "", "seen", present(), "reason", REASON));
        }
        assertThat(jdbc().queryForObject("select count(*) from pt_main_pool", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_main_pool_that_is_off_says_what_follows() {
        AdminBrowser admin = as("admin");
        long shop = pool(admin, "Own shop", "OWN_SITE");
        switchTo(admin, shop);
        assertThat(admin.get("/pt-pool/" + shop).body()).contains("This is the main pool. While it is off, links");

        admin.postWithToken("/pt-pool/" + shop + "/state", Map.of("enabled", "false"));

        assertThat(admin.get("/pt-pool").body()).contains("Main pool, off", "The main pool is switched off:");
    }

    @Test
    void the_contacts_that_came_from_a_pool_are_counted() {
        AdminBrowser admin = as("admin");
        long shop = pool(admin, "Own shop", "OWN_SITE");
        jdbc().update("update pt_contact set source_pool_id = ?", shop);

        assertThat(admin.get("/pt-pool").body()).contains("data-label=\"Contacts\">1</td>");
    }

    @ParameterizedTest
    @CsvSource({"/pt-pool, 切换主流量池", "/pt-pool/new, 可控度", "/pt-pool/main, 初始状态。"})
    void the_pages_speak_chinese(String path, String words) {
        AdminBrowser admin = as("admin");
        admin.get("/pt-pool?locale=zh_CN");

        assertThat(admin.get(path).body()).contains("流量池", words, "lang=\"zh-CN\"");
    }

    @Test
    void a_reader_sees_everything_and_no_button() {
        AdminBrowser admin = as("admin");
        String pool = "/pt-pool/" + pool(admin, "Followers", "SOCIAL");
        AdminRows.mayRead(jdbc(), "reader");
        AdminBrowser reader = as("reader");

        for (String path : List.of("/pt-pool", pool, "/pt-pool/main")) {
            assertThat(reader.get(path).body())
                    .as(path)
                    .contains("Pools")
                    .doesNotContain("<button type=\"submit\" class=\"button", "/pt-pool/new");
        }
        for (String path : List.of("/pt-pool/new", "/pt-pool/main/switch?to=several")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of(
                "/pt-pool/new", pool, pool + "/size", pool + "/stage", pool + "/state", "/pt-pool/main/switch")) {
            assertThat(reader.postWithToken(path, Map.of("enabled", "false", "to", "several"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(jdbc().queryForObject("select enabled from pt_pool", Boolean.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pt-pool/999",
                "/pt-pool/abc",
                "/pt-pool/99999999999999999999",
                "/pt-pool/add",
                "/pt-pool/1/nothing",
                "/pt-pool/main/switch?to=999",
                "/pt-pool/main/switch?to=x",
                "/com.privatetraffic.admin.pool.PoolSection"
            })
    void an_unknown_address_says_so(String path) {
        HttpResponse<String> answer = as("admin").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("We can&#39;t find that page.");
    }

    private long pool(AdminBrowser admin, String name, String kind) {
        add(admin, Map.of("name", name, "kind", kind));
        return id(name);
    }

    private void switchTo(AdminBrowser admin, long pool) {
        admin.postWithToken(
                "/pt-pool/main/switch", Map.of("to", String.valueOf(pool), "seen", present(), "reason", REASON));
    }

    private String present() {
        return jdbc().queryForObject("select id from pt_main_pool where present = 1", String.class);
    }

    private long id(String name) {
        return jdbc().queryForObject("select id from pt_pool where name = ?", Long.class, name);
    }

    private static HttpResponse<String> add(AdminBrowser admin, Map<String, String> fields) {
        return admin.postWithToken("/pt-pool/new", fields);
    }
}
