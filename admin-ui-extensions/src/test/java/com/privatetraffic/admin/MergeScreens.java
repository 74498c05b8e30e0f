package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two contacts that may be one: 1 is Ann Müller, 2 is Anna with another address and a stage. */
abstract class MergeScreens {

    private static final String COMPARE = "/pt-contact/1/merge/2";

    abstract AdminBrowser as(String login);

    abstract JdbcTemplate jdbc();

    @BeforeEach
    void anna() {
        jdbc().update("insert into pt_contact (id, name, email, phone, stage, source, created_at, updated_at) values"
                + " (2, 'Anna', 'anna@example.com', '+4915112345678', 'DEALT', 'FORM', current_timestamp,"
                + " current_timestamp)");
        jdbc().update("insert into pt_merge_suggestion (id, contact_a, contact_b, reason, score, created_at)"
                + " values (7, 1, 2, 'SAME_PHONE', 60, current_timestamp)");
    }

    @Test
    void a_suspected_person_says_so_and_leads_to_the_comparison() {
        String page = as("admin").get("/pt-contact/1").body();

        assertThat(page).contains("May be the same person as Anna: Same phone number, score 60 of 100.", COMPARE);
    }

    @Test
    void both_stand_side_by_side_with_what_differs_in_words() {
        String page = as("admin").get(COMPARE).body();

        assertThat(page)
                .contains("Ann Müller (1), stays", "Anna (2), is merged", "Same phone number, score 60 of 100.")
                .contains("Different: choose one", "Same", "Only on the other: comes over")
                .contains("The stricter decision holds")
                .contains("name=\"pick_name\"", "name=\"pick_email\"")
                .doesNotContain("name=\"pick_phone\"", "name=\"pick_stage\"");
    }

    @Test
    void what_is_picked_stays_and_the_number_of_the_other_leads_here() {
        AdminBrowser admin = as("admin");

        HttpResponse<String> merged =
                post(admin, COMPARE, Map.of("pick_name", "right", "pick_email", "left", "reason", "Same voice"));

        assertThat(merged.uri().getPath()).isEqualTo("/admin/pt-contact/1");
        assertThat(merged.body()).contains("Merged. Contact 2 leads here from now on.", ">Anna</h1>", "Dealt");
        assertThat(admin.get("/pt-contact/2").body()).contains("Was contact 2.", "ann@example.com");
        assertThat(admin.get(COMPARE).body()).contains("These are one already.");
        assertThat(admin.get("/pt-contact/1?tab=merges").body())
                .contains("Contact 2 into contact 1", "Same voice", "/pt-contact/2/unmerge");
    }

    @Test
    void a_merge_is_undone_after_saying_what_goes_back() {
        AdminBrowser admin = as("admin");
        post(admin, COMPARE, Map.of("pick_name", "right"));
        assertThat(admin.get("/pt-contact/2/unmerge").body()).contains("Contact 2 stands by itself again");

        HttpResponse<String> parted = post(admin, "/pt-contact/2/unmerge", Map.of());

        assertThat(parted.body())
                .contains("The merge is undone.", "anna@example.com")
                .doesNotContain("Was contact");
        assertThat(admin.get("/pt-contact/1").body()).contains("Ann Müller");
        assertThat(admin.get("/pt-contact/2/unmerge").statusCode()).isEqualTo(404);
    }

    @Test
    void two_customers_stay_two_and_there_is_no_button() {
        jdbc().update("update pt_contact set customer_id = id");
        AdminBrowser admin = as("admin");

        assertThat(admin.get(COMPARE).body())
                .contains("Both are registered customers of the store")
                .doesNotContain("Merge into contact", "type=\"radio\"");
        assertThat(post(admin, COMPARE, Map.of()).body()).contains("Both are registered customers");
        assertThat(merges()).isEmpty();
    }

    @Test
    void nobody_is_merged_with_themselves() {
        AdminBrowser admin = as("admin");

        assertThat(admin.get("/pt-contact/1/merge/1").body()).contains("one and the same contact");
        assertThat(post(admin, "/pt-contact/1/merge/1", Map.of()).body()).contains("one and the same contact");
        assertThat(admin.get("/pt-contact/1/merge?with=2").uri().getPath()).endsWith(COMPARE);
        assertThat(admin.get("/pt-contact/1/merge?with=Anna").body()).contains("Write the number of the other contact");
        assertThat(admin.get("/pt-contact/1/merge/99").statusCode()).isEqualTo(404);
    }

    @Test
    void the_queue_shows_pairs_and_remembers_that_two_are_not_the_same() {
        AdminBrowser admin = as("admin");
        assertThat(admin.get("/pt-contact/duplicates").body())
                .contains("Ann Müller", "Anna", "Same phone number", COMPARE, "Not the same");

        assertThat(post(admin, "/pt-contact/duplicates/7", Map.of()).body())
                .contains("Noted: these are two people.", "Nobody seems to be here twice.");
        assertThat(admin.get("/pt-contact/1").body()).doesNotContain("May be the same person");
        assertThat(jdbc().queryForObject("select decided_by from pt_merge_suggestion", String.class))
                .isEqualTo("admin:admin");
        assertThat(post(admin, "/pt-contact/duplicates/8", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_may_only_read_sees_pairs_and_decides_nothing() {
        AdminRows.mayRead(jdbc(), "reader");
        AdminBrowser reader = as("reader");

        assertThat(reader.get("/pt-contact/duplicates").body())
                .contains("Anna")
                .doesNotContain("Not the same", COMPARE);
        assertThat(reader.get("/pt-contact/1").body())
                .contains("May be the same")
                .doesNotContain(COMPARE);
        for (String address : List.of(COMPARE, "/pt-contact/2/unmerge", "/pt-contact/1/merge?with=2")) {
            assertThat(reader.get(address).statusCode()).as(address).isEqualTo(403);
        }
        for (String address : List.of(COMPARE, "/pt-contact/2/unmerge", "/pt-contact/duplicates/7")) {
            assertThat(post(reader, address, Map.of()).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(merges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPARE, "/pt-contact/duplicates", "/pt-contact/1?tab=merges"})
    void the_pages_speak_chinese(String address) {
        AdminBrowser admin = as("admin");
        admin.get("/pt-contact?locale=zh_CN");

        assertThat(admin.get(address).body())
                .contains("手机号相同", "lang=\"zh-CN\"")
                .doesNotContain("pt.merge.");
    }

    private List<Long> merges() {
        return jdbc().queryForList("select id from pt_contact_merge", Long.class);
    }

    private static HttpResponse<String> post(AdminBrowser admin, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrfToken", admin.token());
        return admin.post(path, form);
    }
}
