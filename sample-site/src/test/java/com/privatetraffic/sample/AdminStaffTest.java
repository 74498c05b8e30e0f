package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.running.AdminDesk;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo's staff over HTTP: who may open what, and what nobody can make a rule say. */
class AdminStaffTest {

    private static final Set<String> EVERYTHING = Set.of(
            "/assets",
            "/category",
            "/configuration-management",
            "/customer",
            "/offer",
            "/order",
            "/pages",
            "/product",
            "/product-options",
            "/pt-commission",
            "/pt-contact",
            "/pt-member",
            "/pt-pool",
            "/pt-salesperson",
            "/redirect-url",
            "/role-management",
            "/structured-content",
            "/system-properties",
            "/system-properties-management",
            "/user-management");

    private static final String NAME = "fields['name'].value";
    private static final String RULE = "fields['offerMatchRules---ORDERJson'].value";

    @TempDir
    static Path folder;

    private static RunningStore store;

    @BeforeAll
    static void start() {
        store = RunningStore.start(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin-demo, *",
        "catalogue, catalogue-demo, /assets /category /product /product-options",
        "service, service-demo, /customer /order",
        "readonly, readonly-demo, /category /customer /offer /order /product"
    })
    void eachSeesTheirSectionsAndGetsIntoNoOther(String login, String password, String listed) {
        Set<String> expected = listed.equals("*") ? EVERYTHING : Set.of(listed.split(" "));
        AdminDesk desk = AdminDesk.signedIn(store.admin(), login, password);
        assertThat(menu(desk.open("/"))).isEqualTo(new TreeSet<>(expected));
        for (String section : EVERYTHING) {
            desk.open(section);
            assertThat(desk.status()).as("%s at %s", login, section).isEqualTo(expected.contains(section) ? 200 : 403);
        }
    }

    @Test
    void whatIsNoSectionIsNotFound() {
        AdminDesk desk = owner();
        for (String address : List.of("/enumerations", "/enumerations/1", "/nosuch")) {
            desk.open(address);
            assertThat(desk.status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        AdminDesk desk = AdminDesk.signedIn(store.admin(), "readonly", "readonly-demo");
        desk.open("/offer/1");
        Map<String, String> record = desk.record();
        record.put(NAME, "Everything free");
        desk.post("/offer/1", record);
        assertThat(offer()).isNotEqualTo("Everything free");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[],\"error\":null,\"rawMvel\":\"Runtime.getRuntime().exec('touch x')\"}",
                "{\"data\":[],\"error\":null,\"rawMvel\":\"order.subTotal.getAmount()>=0 && java.lang.System.exit(0)\"}",
                "{\"data\":[{\"id\":null,\"quantity\":null,\"groupOperator\":\"AND\",\"groups\":[{\"id\":null,"
                        + "\"quantity\":null,\"groupOperator\":null,\"groups\":[],\"name\":\"currency.currencyCode\","
                        + "\"operator\":\"EQUALS\",\"value\":\"x\\\"+Runtime.getRuntime().exec(\\\"touch x\\\")+\\\"\","
                        + "\"start\":null,\"end\":null}]}],\"error\":null,\"rawMvel\":null}"
            })
    void aRuleThatCallsSomethingIsRefusedInASentenceAndNothingIsKept(String rule) {
        AdminDesk desk = owner();
        String before = rules();
        desk.open("/offer/1");
        Map<String, String> record = desk.record();
        assertThat(record.get("csrfToken")).isNotBlank();
        assertThat(record.get(RULE)).contains("subTotal");
        record.put(NAME, "Refused");
        record.put(RULE, rule);

        Document answer = desk.post("/offer/1", record);

        assertThat(answer.text())
                .contains("This rule was not kept: a rule may only compare fields with values.")
                .doesNotContain("Exception");
        assertThat(rules()).isEqualTo(before).doesNotContain("Runtime");
        assertThat(offer()).isNotEqualTo("Refused");
    }

    /** What is refused above is the rule and not the form. */
    @Test
    void theSameFormWithARuleThatComparesIsKept() {
        AdminDesk desk = owner();
        desk.open("/offer/1");
        Map<String, String> record = desk.record();
        record.put(RULE, record.get(RULE).replace("200", "250"));
        desk.post("/offer/1", record);
        assertThat(rules()).contains("250");
    }

    private static AdminDesk owner() {
        return AdminDesk.signedIn(store.admin(), "admin", "admin-demo");
    }

    private static Set<String> menu(Document page) {
        Set<String> sections = new TreeSet<>();
        page.select("#sideMenu a")
                .forEach(link -> sections.add(link.attr("href").replaceFirst("^/admin", "")));
        return sections;
    }

    private static String rules() {
        return store.bean(JdbcTemplate.class)
                .queryForList("select MATCH_RULE from BLC_OFFER_RULE order by OFFER_RULE_ID", String.class)
                .toString();
    }

    private static String offer() {
        return store.bean(JdbcTemplate.class)
                .queryForObject("select OFFER_NAME from BLC_OFFER where OFFER_ID = 1", String.class);
    }
}
