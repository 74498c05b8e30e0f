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

/** The pages of contacts, in the admin that {@link ScreensTest} runs. Contact 1 is Ann Müller, who said yes to e-mail news. */
abstract class ContactScreens {

    private static final String NUMBER = "+4915112345678";
    private static final String MASKED = "+49 ••••••• 5678";

    abstract AdminBrowser as(String login);

    abstract JdbcTemplate jdbc();

    @Test
    void the_list_shows_who_the_people_are() {
        String page = as("admin").get("/pt-contact").body();

        assertThat(page)
                .contains("<a href=\"/admin/pt-contact/1\">Ann Müller</a>")
                .contains("pt-chip-YES", NUMBER, "ann@example.com", "To follow", "Checkout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=ann%20M%C3%BC",
                "q=ANN%40",
                "q=1511%202345",
                "consent=YES",
                "stage=TO_FOLLOW",
                "owner=none",
                "from=2024-01-01",
                "q=ann&consent=YES&stage=TO_FOLLOW&to=2999-12-31"
            })
    void what_is_asked_for_finds_them(String query) {
        other("Somebody Else");

        assertThat(as("admin").get("/pt-contact?" + query).body()).contains("Ann Müller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=else%25",
                "consent=NO",
                "stage=LOST",
                "owner=MIA7KQ",
                "tag=vip",
                "channel=5",
                "pool=5",
                "to=2020-01-01"
            })
    void what_nobody_is_says_so_with_a_way_out(String query) {
        String page = as("admin").get("/pt-contact?" + query).body();

        assertThat(page)
                .contains("No contact matches these filters.", "Clear filters")
                .doesNotContain("Ann Müller");
    }

    @Test
    void each_filter_stands_above_the_list_and_can_be_left_out() {
        String page = as("admin")
                .get("/pt-contact?q=a%26b%20%22c%22&stage=LOST&owner=none")
                .body();

        assertThat(page)
                .contains("Search: a&amp;b &quot;c&quot;", "Stage: Lost", "Owner: nobody")
                .contains(
                        "/admin/pt-contact?stage=LOST&amp;owner=none",
                        "/admin/pt-contact?q=a%26b%20%22c%22&amp;owner=none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=12|Type at least 3 digits of the number.",
                "from=tomorrow|Choose a day, for example 2024-05-03.",
                "to=99999-01-01|Choose a day, for example 2024-05-03.",
                "stage=NONE|Choose one of these.",
                "consent=maybe|Choose one of these.",
                "channel=abc|Choose one of these."
            })
    void what_can_not_be_asked_is_said_at_its_field(String query, String sentence) {
        assertThat(as("admin").get("/pt-contact?" + query).body())
                .contains(sentence, "aria-invalid=\"true\"")
                .doesNotContain("Ann Müller", "No contact matches");
    }

    @Test
    void fifty_stand_on_a_page_and_the_next_ones_behind_a_link_that_keeps_the_filters() {
        jdbc().update("insert into pt_contact (id, name, source, created_at, updated_at)"
                + " select 1000 + x, 'Row ' || x, 'CHECKOUT', current_timestamp, current_timestamp"
                + " from system_range(1, 51)");
        AdminBrowser admin = as("admin");

        String first = admin.get("/pt-contact?q=row").body();

        assertThat(first).contains("Row 51<", "Row 2<", "50 shown, more below.").doesNotContain("Row 1<");
        assertThat(first).contains("/admin/pt-contact?q=row&amp;after=1002");
        assertThat(admin.get("/pt-contact?q=row&after=1002").body())
                .contains("Row 1<")
                .doesNotContain("Row 2<", "more below");
    }

    @Test
    void without_anybody_the_list_says_how_people_come() {
        jdbc().update("delete from pt_member");
        jdbc().update("delete from pt_consent_state");
        jdbc().update("delete from pt_consent");
        jdbc().update("delete from pt_contact");

        assertThat(as("admin").get("/pt-contact").body())
                .contains("They come in three ways:", "is imported,", "QR code at your counter.");
    }

    @Test
    void several_are_tagged_moved_and_given_at_once_and_back() {
        other("Bo");
        AdminBrowser admin = as("admin");

        String tagged = bulk(admin, "?stage=TO_FOLLOW", Map.of("doing", "tag", "toTag", "Fair 2024"))
                .body();
        assertThat(tagged)
                .contains(
                        "Tagged Fair 2024. Contacts changed: 2.", "Stage: To follow", "name=\"doing\" value=\"untag\"");
        assertThat(bulk(admin, "", Map.of("doing", "untag", "toTag", "fair 2024"))
                        .body())
                .contains("Contacts changed: 2.");
        assertThat(bulk(admin, "", Map.of("doing", "stage", "toStage", "DEALT")).body())
                .contains("Moved to the stage Dealt. Contacts changed: 2.", "name=\"toStage\" value=\"TO_FOLLOW\"");
        assertThat(bulk(admin, "", Map.of("doing", "owner", "toOwner", "OLG4XW", "reason", "Fair visitors"))
                        .body())
                .contains("Owner now: OLG4XW. Contacts changed: 2.", "name=\"toOwner\" value=\"none\"");
        assertThat(jdbc().queryForList("select owner_code || stage from pt_contact", String.class))
                .containsExactly("OLG4XWDEALT", "OLG4XWDEALT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|tag|Vip||Select at least one contact first.",
                "1,2|tag|''||Fill this in.",
                "1,2|stage|''||Choose one of these.",
                "1,2|owner|MIA7KQ|Because|No approved salesperson has this code.",
                "1,2|owner|OLG4XW|so|Write the reason in 5 to 500 characters.",
                "1,99|owner|OLG4XW|Because|This contact is not there any more.",
                "1,2|nothing|x||Choose one of these."
            })
    void what_can_not_be_done_with_several_is_said_and_nothing_is_half_done(
            String ids, String deed, String value, String reason, String sentence) {
        other("Bo");
        Map<String, String> form = new HashMap<>();
        form.put("ids", ids);
        form.put("doing", deed);
        form.put(Map.of("tag", "toTag", "stage", "toStage").getOrDefault(deed, "toOwner"), value);
        form.put("reason", reason == null ? "" : reason);

        assertThat(post(as("admin"), "/pt-contact/bulk?q=o", form).body()).contains(sentence);
        assertThat(jdbc().queryForObject(
                                "select count(*) from pt_contact where owner_code is not null or stage <> 'TO_FOLLOW'",
                                Integer.class))
                .isZero();
    }

    @Test
    void a_person_is_shown_with_what_they_agreed_to_and_what_proves_it() {
        String page = as("admin").get("/pt-contact/1?tab=consents").body();

        assertThat(page)
                .contains("Ann Müller", NUMBER, "ann@example.com", "WhatsApp", "News and offers")
                .contains("News by e-mail", "v1", "order 1", "pt-chip-YES", "pt-chip-UNKNOWN");
    }

    @Test
    void an_id_that_was_merged_shows_who_it_is_now() {
        long other = other("Anna M.");
        jdbc().update("update pt_contact set merged_into = 1 where id = ?", other);

        assertThat(as("admin").get("/pt-contact/" + other).body()).contains("Ann Müller", "Was contact " + other + ".");
    }

    @Test
    void of_who_was_erased_nothing_is_left_but_the_number() {
        jdbc().update("update pt_contact set erased_at = current_timestamp, name = null, email = null, phone = null");

        assertThat(as("admin").get("/pt-contact/1").body())
                .contains("Contact 1", "The data of this person was removed.")
                .doesNotContain("News by e-mail", "Known as");
        assertThat(as("admin").get("/pt-contact").body()).doesNotContain("/pt-contact/1\"");
    }

    @Test
    void a_number_is_masked_until_somebody_asks_who_is_then_known() {
        AdminRows.may(jdbc(), "reader", "PERMISSION_MAINTAIN_PT_CONTACT");
        try {
            AdminBrowser support = as("reader");
            assertThat(support.get("/pt-contact").body()).contains(MASKED).doesNotContain(NUMBER);
            assertThat(support.get("/pt-contact/1").body())
                    .contains(MASKED, "Show number")
                    .doesNotContain(NUMBER);
            assertThat(audits()).isEmpty();

            String shown = post(support, "/pt-contact/1/phone", Map.of()).body();

            assertThat(shown).contains(NUMBER).doesNotContain("Show number");
            assertThat(audits()).containsExactly("admin:reader SHOW_PHONE contact 1");
            assertThat(support.get("/pt-contact/1").body()).doesNotContain(NUMBER);
        } finally {
            AdminRows.mayNot(jdbc(), "reader", "PERMISSION_MAINTAIN_PT_CONTACT");
        }
    }

    @Test
    void who_may_only_read_sees_masked_numbers_and_no_button() {
        AdminRows.mayRead(jdbc(), "reader");
        AdminBrowser reader = as("reader");

        assertThat(reader.get("/pt-contact").body())
                .contains("Ann Müller", MASKED)
                .doesNotContain(NUMBER);
        assertThat(reader.get("/pt-contact/1").body())
                .contains(MASKED)
                .doesNotContain(NUMBER, "Show number", "<form method=\"POST\"");
        assertThat(post(reader, "/pt-contact/1/phone", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post(reader, "/pt-contact/bulk", Map.of("ids", "1", "doing", "tag", "toTag", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(audits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/pt-contact, 搜索联系人", "/pt-contact?q=12, 请至少输入号码中的 3 位数字。", "/pt-contact/1, 消息授权"})
    void the_pages_speak_chinese(String path, String words) {
        AdminBrowser admin = as("admin");
        admin.get("/pt-contact?locale=zh_CN");

        assertThat(admin.get(path).body()).contains(words, "lang=\"zh-CN\"").doesNotContain("pt.contact.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pt-contact/999",
                "/pt-contact/abc",
                "/pt-contact/99999999999999999999",
                "/pt-contact/1/nothing",
                "/com.privatetraffic.admin.contact.ContactSection"
            })
    void an_unknown_address_says_so(String path) {
        HttpResponse<String> answer = as("admin").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("We can&#39;t find that page.");
    }

    private long other(String name) {
        jdbc().update(
                        "insert into pt_contact (id, name, source, created_at, updated_at) values (2, ?, 'FORM',"
                                + " current_timestamp, current_timestamp)",
                        name);
        return 2;
    }

    private static HttpResponse<String> bulk(AdminBrowser admin, String query, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("ids", "1,2");
        return post(admin, "/pt-contact/bulk" + query, form);
    }

    private List<String> audits() {
        return jdbc().queryForList(
                        "select actor || ' ' || action || ' ' || subject_type || ' ' || subject_id from pt_audit order by id",
                        String.class);
    }

    private static HttpResponse<String> post(AdminBrowser admin, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrfToken", admin.token());
        return admin.post(path, form);
    }
}
