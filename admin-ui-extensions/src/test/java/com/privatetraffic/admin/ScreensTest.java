package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.admin.menu.Menu;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        classes = AdminHost.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"broadleaf.application=admin", "spring.datasource.url=jdbc:h2:mem:screens" + AdminHost.OPTIONS})
class ScreensTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    List<EntityManagerFactory> factories;

    @BeforeEach
    void rows() {
        AdminRows.reset(jdbc);
    }

    /** What a test granted by SQL, Hibernate can't know: whoever comes in is looked up anew. */
    private AdminBrowser as(String login) {
        factories.forEach(
                factory -> factory.unwrap(SessionFactory.class).getCache().evictAllRegions());
        return AdminBrowser.signedIn(port, login);
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @CsvSource({
            "/pt-contact, Ann Müller, To follow, Yes",
            "/pt-member, M10001, Ann Müller, Checkout",
            "/pt-salesperson, Mia Chen, Pending, Influencer",
            "/pt-commission, Canvas bag, Estimated, $3.00"
        })
        void show_their_rows_in_english(String path, String first, String second, String third) {
            HttpResponse<String> page = as("admin").get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(first, second, third, "Private Traffic");
        }

        @ParameterizedTest
        @CsvSource({
            "/pt-contact, 联系人, 待跟进, 跟进阶段",
            "/pt-member, 会员, 普通会员, 入会时间",
            "/pt-salesperson, 销售员, 待审核, 达人",
            "/pt-commission, 佣金, 预估, US$3.00"
        })
        void show_their_rows_in_chinese_with_the_host_around_them(
                String path, String first, String second, String third) {
            AdminBrowser admin = as("admin");
            admin.get("/pt-contact?locale=zh_CN");

            HttpResponse<String> page = admin.get(path);

            assertThat(page.body()).contains(first, second, third, "私域", "搜索", "退出", "安全");
        }

        @Test
        void are_filtered_by_state() {
            String approved = as("admin").get("/pt-salesperson?state=APPROVED").body();

            assertThat(approved).contains("Olga").doesNotContain("Mia Chen");
        }

        @Test
        void count_and_reach_ten_thousand_rows_and_no_more() {
            jdbc.update(
                    "insert into pt_salesperson (id, code, email, phone, phone_as_received, name, type, state, grade_id,"
                            + " terms_version, applied_at) select 1000 + x, 'ROW' || x, x || '@example.com', '+14155550123', '1',"
                            + " 'Row ' || x, 'STAFF', 'PENDING', 1, 'v2', current_timestamp from system_range(1, 10500)");
            AdminBrowser admin = as("admin");

            assertThat(admin.get("/pt-salesperson").body()).contains("data-totalrecords=\"10001\"");
            assertThat(admin.get("/pt-salesperson?startIndex=10000&maxIndex=10050")
                            .body())
                    .doesNotContain("Row ");
            assertThat(admin.get("/pt-salesperson?name=Row%2010499").body()).contains("data-totalrecords=\"1\"");
        }

        @Test
        void what_is_left_of_a_commission_follows_its_postings() {
            AdminRows.takeBack(jdbc, 100);

            assertThat(as("admin").get("/pt-commission").body())
                    .contains("$2.00")
                    .doesNotContain("$3.00");
        }
    }

    @Nested
    class Forms {

        @Test
        void what_is_only_shown_stays_whatever_a_form_sends() {
            as("admin").submit("/pt-salesperson/1", Map.of("state", "APPROVED", "code", "HACKED"));

            assertThat(jdbc.queryForMap("select state, code from pt_salesperson where id = 1"))
                    .containsEntry("state", "PENDING")
                    .containsEntry("code", "MIA7KQ");
        }

        @Test
        void a_phone_number_is_kept_as_typed_and_in_one_form() {
            as("admin").submit("/pt-salesperson/1", Map.of("phone", "(415) 555-0199"));

            assertThat(jdbc.queryForMap("select phone, phone_as_received from pt_salesperson where id = 1"))
                    .containsEntry("phone", "+14155550199")
                    .containsEntry("phone_as_received", "(415) 555-0199");
        }

        @Test
        void a_refused_value_is_explained_and_nothing_is_saved() {
            HttpResponse<String> page =
                    as("admin").submit("/pt-salesperson/1", Map.of("phone", "12", "name", "Mia Li"));

            assertThat(page.body()).contains("No such phone number can exist.").contains("Mia Li");
            assertThat(jdbc.queryForObject("select name from pt_salesperson where id = 1", String.class))
                    .isEqualTo("Mia Chen");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pt-commission/1", "/pt-member/1"})
        void a_read_only_row_refuses_a_forged_save(String path) {
            HttpResponse<String> answer =
                    as("admin").submit(path, Map.of("state", "AVAILABLE", "orderNumber", "X", "number", "X"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(jdbc.queryForObject("select state from pt_commission where id = 1", String.class))
                    .isEqualTo("ESTIMATED");
            assertThat(jdbc.queryForObject("select number from pt_member where id = 1", String.class))
                    .isEqualTo("M10001");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pt-member", "pt-salesperson", "pt-commission"})
        void nothing_is_added_or_removed(String section) {
            AdminBrowser admin = as("admin");
            Map<String, String> form = new HashMap<>(
                    AdminBrowser.fields(admin.get("/" + section + "/1").body()));

            assertThat(admin.post("/" + section + "/1/delete", form).statusCode())
                    .isEqualTo(403);
            assertThat(admin.post("/" + section + "/add", form).statusCode()).isEqualTo(403);
            assertThat(admin.get("/" + section).body()).doesNotContain("add-main-entity");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/pt-member/999", "/pt-member/abc", "/pt-salesperson/999/approval", "/nothing"})
        void an_unknown_address_says_so(String path) {
            HttpResponse<String> answer = as("admin").get(path);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("We can&#39;t find that page.").doesNotContain("Exception");
        }
    }

    @Nested
    class OfContacts extends ContactScreens {

        @Override
        AdminBrowser as(String login) {
            return ScreensTest.this.as(login);
        }

        @Override
        JdbcTemplate jdbc() {
            return jdbc;
        }
    }

    @Nested
    class OfProfiles extends ProfileScreens {

        @Override
        AdminBrowser as(String login) {
            return ScreensTest.this.as(login);
        }

        @Override
        JdbcTemplate jdbc() {
            return jdbc;
        }
    }

    @Nested
    class OfMerges extends MergeScreens {

        @Override
        AdminBrowser as(String login) {
            return ScreensTest.this.as(login);
        }

        @Override
        JdbcTemplate jdbc() {
            return jdbc;
        }
    }

    @Nested
    class OfPools extends PoolScreens {

        @Override
        AdminBrowser as(String login) {
            return ScreensTest.this.as(login);
        }

        @Override
        JdbcTemplate jdbc() {
            return jdbc;
        }
    }

    @Nested
    class OfChannels extends ChannelScreens {

        @Override
        AdminBrowser as(String login) {
            return ScreensTest.this.as(login);
        }

        @Override
        JdbcTemplate jdbc() {
            return jdbc;
        }
    }

    @Nested
    class Decisions {

        @Test
        void an_application_is_approved_in_the_name_of_the_admin() {
            AdminBrowser admin = as("admin");
            assertThat(admin.get("/pt-salesperson/1").body()).contains("Approve", "Reject");

            HttpResponse<String> after = admin.submit("/pt-salesperson/1/approval", Map.of("reason", ""));

            assertThat(after.body()).contains("Approved.");
            assertThat(AdminRows.state(jdbc, 1)).isEqualTo("APPROVED");
            assertThat(jdbc.queryForList("select actor from pt_salesperson_transition", String.class))
                    .containsExactly("admin:admin");
            assertThat(jdbc.queryForObject(
                            "select count(*) from pt_link where salesperson_code = 'MIA7KQ'", Integer.class))
                    .isEqualTo(1);
            assertThat(admin.get("/pt-salesperson/1").body()).doesNotContain("PT_APPROVAL", "data-action=\"/approval");
        }

        @Test
        void a_rejection_needs_a_reason() {
            AdminBrowser admin = as("admin");

            assertThat(admin.submit("/pt-salesperson/1/rejection", Map.of("reason", "no"))
                            .body())
                    .contains("Write the reason in 5 to 500 characters.");
            assertThat(AdminRows.state(jdbc, 1)).isEqualTo("PENDING");

            admin.submit("/pt-salesperson/1/rejection", Map.of("reason", "We know too little about you."));
            assertThat(jdbc.queryForMap("select state, state_reason from pt_salesperson where id = 1"))
                    .containsEntry("state", "REJECTED")
                    .containsEntry("state_reason", "We know too little about you.");
        }

        @Test
        void whoever_comes_second_sees_what_was_decided() {
            AdminBrowser second = as("admin");
            String page = second.get("/pt-salesperson/1/rejection").body();
            as("admin").submit("/pt-salesperson/1/approval", Map.of());
            Map<String, String> form = new HashMap<>(AdminBrowser.fields(page));
            form.put("reason", "Too late for this.");

            HttpResponse<String> answer = second.post("/pt-salesperson/1/rejection", form);

            assertThat(answer.body()).contains("Someone else has decided already.");
            assertThat(AdminRows.state(jdbc, 1)).isEqualTo("APPROVED");
        }

        @Test
        void a_forged_token_decides_nothing() {
            HttpResponse<String> answer = as("admin")
                    .post("/pt-salesperson/1/approval", Map.of("csrfToken", "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH"));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(AdminRows.state(jdbc, 1)).isEqualTo("PENDING");
        }
    }

    @Nested
    class Starts {

        @Autowired
        Menu menu;

        @Test
        void a_second_start_leaves_the_menu_as_its_owner_left_it() {
            jdbc.update("update BLC_ADMIN_SECTION set NAME = 'People' where SECTION_KEY = 'pt-contact'");
            AdminRows.revoke(jdbc, "PERMISSION_VIEW_PT_MEMBER");
            int permissions = count("BLC_ADMIN_PERMISSION");

            assertThat(menu.complete()).isTrue();

            assertThat(jdbc.queryForList(
                            "select NAME from BLC_ADMIN_SECTION where SECTION_KEY like 'pt-%' order by DISPLAY_ORDER",
                            String.class))
                    .containsExactly("People", "Pools", "Members", "Salespeople", "Commissions");
            assertThat(count("BLC_ADMIN_PERMISSION")).isEqualTo(permissions);
            assertThat(jdbc.queryForObject(
                            "select count(*) from BLC_ADMIN_MODULE where MODULE_KEY = 'PrivateTraffic'", Integer.class))
                    .isEqualTo(1);
            assertThat(AdminRows.holders(jdbc, "PERMISSION_VIEW_PT_MEMBER")).isZero();
            AdminRows.grant(jdbc, "PERMISSION_VIEW_PT_MEMBER");
        }

        @Test
        void a_section_that_was_a_list_once_keeps_what_its_owner_granted() {
            String former = "com.privatetraffic.admin.entity.ContactEntity";
            String now = "com.privatetraffic.admin.contact.ContactSection";
            jdbc.update("update BLC_ADMIN_SECTION set CEILING_ENTITY = ? where SECTION_KEY = 'pt-contact'", former);
            jdbc.update(
                    "update BLC_ADMIN_PERMISSION_ENTITY set CEILING_ENTITY = ? where CEILING_ENTITY = ?", former, now);
            assertThat(as("admin").get("/pt-contact").statusCode()).isNotEqualTo(200);

            menu.complete();

            assertThat(as("admin").get("/pt-contact").body()).contains("Ann Müller");
            assertThat(jdbc.queryForObject(
                            "select count(*) from BLC_ADMIN_PERMISSION_ENTITY where CEILING_ENTITY = ?",
                            Integer.class,
                            now))
                    .isEqualTo(2);
        }

        private int count(String table) {
            return jdbc.queryForObject("select count(*) from " + table, Integer.class);
        }
    }

    @Nested
    class Permissions {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/pt-contact",
                    "/pt-contact/1",
                    "/pt-member",
                    "/pt-salesperson",
                    "/pt-salesperson/1/approval",
                    "/pt-commission",
                    "/com.privatetraffic.admin.entity.MemberEntity",
                    "/pt-contact?sectionCrumbs=org.broadleafcommerce.core.catalog.domain.Product--1"
                })
        void without_one_nothing_is_shown(String path) {
            HttpResponse<String> answer = as("clerk").get(path);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("Your account has no permission for this.")
                    .doesNotContain("Ann");
        }

        @Test
        void without_one_the_menu_leaves_the_module_out() {
            assertThat(as("clerk").get("/category").body()).contains("Catalog").doesNotContain("Private Traffic");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pt-fulfilment", "pt-refund", "pt-cancellation"})
        void what_is_done_to_orders_needs_one_of_its_own(String deed) {
            AdminRows.maintainsOrders(jdbc, "reader");
            try {
                AdminBrowser reader = as("reader");
                assertThat(reader.get("/order").statusCode()).isEqualTo(200);
                String address = "/order/987654/" + deed;
                assertThat(reader.get(address).statusCode()).isEqualTo(403);
                assertThat(reader.post(address, Map.of("csrfToken", reader.token()))
                                .statusCode())
                        .isEqualTo(403);
                assertThat(as("admin").get(address).statusCode()).isEqualTo(404);
            } finally {
                AdminRows.noLongerMaintainsOrders(jdbc, "reader");
            }
        }

        @Test
        void a_reader_reads_everything_and_changes_nothing() {
            AdminRows.mayRead(jdbc, "reader");
            AdminBrowser reader = as("reader");

            for (String section : List.of("/pt-contact", "/pt-member", "/pt-salesperson", "/pt-commission")) {
                assertThat(reader.get(section).statusCode()).as(section).isEqualTo(200);
            }
            String form = reader.get("/pt-salesperson/1").body();
            assertThat(form).contains("Mia Chen").doesNotContain("submit-button", "data-action=\"/approval");
            assertThat(reader.get("/pt-salesperson/1/approval").statusCode()).isEqualTo(403);
            Map<String, String> forged = new HashMap<>(AdminBrowser.fields(form));
            forged.put("fields['name'].value", "Someone");
            assertThat(reader.post("/pt-salesperson/1", forged).statusCode()).isEqualTo(403);
            assertThat(reader.post("/pt-salesperson/1/approval", forged).statusCode())
                    .isEqualTo(403);
            assertThat(AdminRows.state(jdbc, 1)).isEqualTo("PENDING");
        }
    }
}
