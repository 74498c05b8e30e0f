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

/** What staff do on a person's page, in the admin that {@link ScreensTest} runs. Contact 1 is Ann Müller. */
abstract class ProfileScreens {

    private static final String ANN = "/pt-contact/1";

    abstract AdminBrowser as(String login);

    abstract JdbcTemplate jdbc();

    @Test
    void a_person_is_moved_to_another_stage_and_back() {
        AdminBrowser admin = as("admin");

        String moved = post(admin, "/stage", Map.of("stage", "FOLLOWING", "note", "Wants the big one"))
                .body();

        assertThat(moved)
                .contains("Moved to the stage Following.", "Undo", "Wants the big one")
                .contains("name=\"stage\" value=\"TO_FOLLOW\"");
        assertThat(post(admin, "/stage", Map.of("stage", "TO_FOLLOW")).body())
                .contains("Moved to the stage To follow.");
        assertThat(texts("select from_stage || '>' || to_stage || ' ' || actor from pt_stage_move order by id"))
                .containsExactly("TO_FOLLOW>FOLLOWING admin:admin", "FOLLOWING>TO_FOLLOW admin:admin");
    }

    @Test
    void a_person_is_given_to_an_owner_and_taken_away_only_with_a_reason() {
        AdminBrowser admin = as("admin");

        assertThat(post(admin, "/owner", Map.of("owner", "MIA7KQ")).body())
                .as("not approved yet")
                .contains("No approved salesperson has this code.", "value=\"MIA7KQ\"");
        assertThat(post(admin, "/owner", Map.of("owner", "OLG4XW")).body())
                .contains("Owner now: OLG4XW.", "Olga · OLG4XW", "Given to another owner");
        assertThat(post(admin, "/owner", Map.of("owner", "none")).body()).contains("Write a reason.");
        assertThat(post(admin, "/owner", Map.of("owner", "none", "reason", "She left"))
                        .body())
                .contains("Owner now: nobody.", "She left");
        assertThat(admin.get("/pt-contact?owner=none").body()).contains("Ann Müller");
    }

    @Test
    void a_tag_is_put_on_and_taken_off_each_with_a_way_back() {
        AdminBrowser admin = as("admin");

        assertThat(post(admin, "/tags", Map.of("tags", " Loves <tea> ")).body())
                .contains("Tagged: Loves &lt;tea&gt;.", "Remove tag Loves &lt;tea&gt;")
                .contains("action=\"/admin/pt-contact/1/tags/removal\"");
        assertThat(admin.get("/pt-contact?tag=loves%20%3CTEA%3E").body()).contains("Ann Müller");
        assertThat(post(admin, "/tags/removal", Map.of("tags", "Loves <tea>")).body())
                .contains("Tag removed: Loves &lt;tea&gt;.", "No tags yet.");
        assertThat(post(admin, "/tags", Map.of("tags", " ")).body()).contains("Fill this in.");
    }

    @Test
    void a_note_is_written_and_taken_back() {
        AdminBrowser admin = as("admin");

        String noted =
                post(admin, "/notes", Map.of("note", "Likes tea\n& cake")).body();

        assertThat(noted).contains("Note added.", "Likes tea", "&amp; cake", "Remove note");
        String id = jdbc().queryForObject("select id from pt_contact_note", String.class);
        assertThat(post(admin, "/notes/removal", Map.of("id", id)).body())
                .contains("Note removed.", "Undo")
                .doesNotContain("Remove note");
        assertThat(post(admin, "/notes/removal", Map.of("id", id)).body()).doesNotContain("Undo");
        assertThat(post(admin, "/notes", Map.of("note", "")).body()).contains("Fill this in.");
    }

    @Test
    void name_and_address_are_corrected_and_what_is_wrong_stays_typed() {
        AdminBrowser admin = as("admin");

        assertThat(correct(admin, Map.of("name", "Anna & Co", "email", "ANNA@example.com"))
                        .body())
                .contains("Saved.", "Anna &amp; Co", "anna@example.com");
        assertThat(correct(admin, Map.of("email", "nobody", "name", "Typed")).body())
                .contains("This is not an e-mail address.", "value=\"nobody\"", "value=\"Typed\"");
        assertThat(correct(admin, Map.of("phone", "12")).body()).contains("No such phone number can exist.");
        assertThat(jdbc().queryForMap("select name, email, phone from pt_contact where id = 1"))
                .containsEntry("name", "Anna & Co")
                .containsEntry("email", "anna@example.com")
                .containsEntry("phone", "+4915112345678");
    }

    @Test
    void what_another_corrected_meanwhile_is_not_overwritten_unseen() {
        AdminBrowser admin = as("admin");
        Map<String, String> form =
                new HashMap<>(AdminBrowser.fields(admin.get(ANN).body()));
        jdbc().update("update pt_contact set name = 'Annabel' where id = 1");
        form.put("name", "Anna");

        assertThat(admin.post(ANN, form).body()).contains("Someone changed this to “Annabel” meanwhile.");
    }

    @Test
    void an_address_of_somebody_else_is_refused_with_the_way_out() {
        jdbc().update("insert into pt_contact (id, name, email, source, created_at, updated_at) values (2, 'Bo',"
                + " 'bo@example.com', 'FORM', current_timestamp, current_timestamp)");
        jdbc().update("insert into pt_contact_identity (contact_id, platform, account, external_id, created_at)"
                + " values (2, 'email', '-', 'bo@example.com', current_timestamp)");

        assertThat(correct(as("admin"), Map.of("email", "bo@example.com")).body())
                .contains("Another contact is known by this.");
    }

    @Test
    void the_stores_own_fields_are_filled_each_by_its_type() {
        jdbc().update("insert into pt_field (code, name_en, name_zh, type, choices, created_by, created_at) values"
                + " ('shoe_size', 'Shoe size', '鞋码', 'NUMBER', null, 'test', current_timestamp),"
                + " ('birthday', 'Birthday', '生日', 'DATE', null, 'test', current_timestamp),"
                + " ('colour', 'Colour', '颜色', 'CHOICE', 'Red' || chr(10) || 'Blue', 'test', current_timestamp)");
        AdminBrowser admin = as("admin");
        assertThat(admin.get(ANN + "?tab=fields").body()).contains("Shoe size", "type=\"date\"", "Blue");

        assertThat(post(admin, "/fields", Map.of("shoe_size", "large", "colour", "Red"))
                        .body())
                .contains("Write a number such as 1200 or 12.5.", "value=\"large\"");
        assertThat(texts("select field_value from pt_contact_field")).isEmpty();
        assertThat(post(admin, "/fields", Map.of("shoe_size", "38.50", "colour", "Red", "birthday", "1990-02-03"))
                        .body())
                .contains("Saved.");
        assertThat(admin.get(ANN + "?tab=fields").body()).contains("value=\"38.5\"", "value=\"1990-02-03\"");
    }

    @Test
    void the_timeline_goes_back_page_by_page_and_by_kind() {
        jdbc().update(
                        "insert into pt_contact_note (contact_id, note, actor, written_at) select 1, 'Note ' || x || '.',"
                                + " 'admin:lin', dateadd(second, x, timestamp with time zone '2024-05-03 10:00:00+00') from system_range(1, 60)");
        AdminBrowser admin = as("admin");

        String first = admin.get(ANN + "?kind=note").body();

        assertThat(first)
                .contains("Note 60.", "Note 11.", "By", "lin", "50 shown, more below.")
                .doesNotContain("Note 10.", "Said yes");
        String next = first.replaceFirst("(?s).*href=\"/admin(/pt-contact/1\\?kind=note&amp;before=[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(admin.get(next).body()).contains("Note 10.", "Note 1.").doesNotContain("Note 11.", "more below");
        assertThat(admin.get(ANN).body()).contains("Said yes", "Note 60.").doesNotContain("pt.timeline.");
    }

    @ParameterizedTest
    @CsvSource({
        "?before=nonsense, Said yes",
        "?kind=nothing, Said yes",
        "?tab=nothing, Said yes",
        "?tab=consents, News by e-mail"
    })
    void an_address_somebody_wrote_by_hand_shows_what_can_be_meant(String query, String words) {
        assertThat(as("admin").get(ANN + query).body()).contains(words);
    }

    @Test
    void of_who_was_erased_nothing_can_be_changed() {
        jdbc().update("update pt_contact set erased_at = current_timestamp, name = null, email = null, phone = null");
        AdminBrowser admin = as("admin");

        assertThat(admin.get(ANN).body()).doesNotContain("<textarea");
        assertThat(post(admin, "/notes", Map.of("note", "Still here")).body()).contains("nothing more is kept");
        assertThat(texts("select note from pt_contact_note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/stage", "/owner", "/tags", "/tags/removal", "/notes", "/notes/removal", "/fields", "/phone"
            })
    void who_may_only_read_changes_nothing(String deed) {
        AdminRows.mayRead(jdbc(), "reader");

        HttpResponse<String> answer = post(
                as("reader"),
                deed,
                Map.of("name", "X", "stage", "LOST", "owner", "OLG4XW", "tags", "x", "note", "x", "id", "1"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(texts("select action from pt_audit")).isEmpty();
    }

    @Test
    void the_page_speaks_chinese() {
        AdminBrowser admin = as("admin");
        post(admin, "/stage", Map.of("stage", "FOLLOWING"));
        admin.get("/pt-contact?locale=zh_CN");

        assertThat(admin.get(ANN).body())
                .contains("调整阶段", "待跟进", "跟进中", "添加备注", "时间线")
                .doesNotContain("pt.contact.", "pt.timeline.", "pt.fact.");
    }

    private HttpResponse<String> correct(AdminBrowser admin, Map<String, String> changes) {
        Map<String, String> form =
                new HashMap<>(AdminBrowser.fields(admin.get(ANN).body()));
        form.putAll(changes);
        return admin.post(ANN, form);
    }

    private List<String> texts(String sql) {
        return jdbc().queryForList(sql, String.class);
    }

    private static HttpResponse<String> post(AdminBrowser admin, String deed, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrfToken", admin.token());
        return admin.post(ANN + deed, form);
    }
}
