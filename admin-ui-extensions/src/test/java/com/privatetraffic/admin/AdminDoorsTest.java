package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the admin × everyone on the staff × every section. A route that isn't in {@code doors.txt} is a failure. */
@SpringBootTest(
        classes = AdminHost.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"broadleaf.application=admin", "spring.datasource.url=jdbc:h2:mem:doors" + AdminHost.OPTIONS})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminDoorsTest {

    /** What Broadleaf's merchandise manager may open. */
    private static final Set<String> CLERKS = Set.of("/assets", "/category", "/product", "/product-options");

    /** Broadleaf grants it to no role, its owner's neither. */
    private static final String NOBODYS = "/permission-management";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private List<String> sections;
    private Map<String, String> entities;
    private AdminBrowser nobody;
    private AdminBrowser reader;
    private AdminBrowser clerk;
    private AdminBrowser owner;

    @BeforeAll
    void staff() {
        AdminRows.reset(jdbc);
        sections = jdbc.queryForList("select URL from BLC_ADMIN_SECTION order by URL", String.class);
        entities = new HashMap<>();
        jdbc.query(
                "select URL, CEILING_ENTITY from BLC_ADMIN_SECTION where CEILING_ENTITY is not null",
                (RowCallbackHandler) row -> entities.put(row.getString(1), row.getString(2)));
        nobody = new AdminBrowser(port);
        reader = AdminBrowser.signedIn(port, "reader");
        clerk = AdminBrowser.signedIn(port, "clerk");
        owner = AdminBrowser.signedIn(port, "admin");
    }

    static Stream<AdminDoor> doors() {
        return AdminDoor.all().stream();
    }

    static Stream<AdminDoor> sectionDoors() {
        return doors().filter(AdminDoor::isOfASection);
    }

    @Test
    void everyRouteStandsInTheListAndNothingElse() {
        Set<String> listed = new TreeSet<>(doors().map(AdminDoor::route).toList());
        assertThat(listed).isEqualTo(routes());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoIsNotSignedInGetsNoFurtherThanTheLogIn(AdminDoor door) {
        for (String section : sectionsOf(door)) {
            HttpResponse<String> answer = door.changes()
                    ? nobody.post(door.in(section), Map.of("csrfToken", "forged"))
                    : nobody.get(door.in(section));
            boolean atTheLogIn = answer.uri().getPath().equals("/admin/login");
            if (door.changes()) {
                assertThat(atTheLogIn || answer.statusCode() == 403)
                        .as("%s in %s: %s", door, section, answer)
                        .isTrue();
            } else if (!door.who().equals("anyone")) {
                assertThat(atTheLogIn).as("%s in %s: %s", door, section, answer).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sectionDoors")
    void staffWithoutThePermissionAreRefused(AdminDoor door) {
        for (String section : sectionsOf(door)) {
            assertThat(tried(door, section, reader))
                    .as("%s in %s as reader", door, section)
                    .isEqualTo(403);
            if (!CLERKS.contains(section)) {
                assertThat(tried(door, section, clerk))
                        .as("%s in %s as clerk", door, section)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sectionDoors")
    void whoHasThePermissionIsNot(AdminDoor door) {
        if (!door.changes()) {
            for (String section : sectionsOf(door)) {
                assertThat(tried(door, section, owner) == 403)
                        .as("%s in %s as owner", door, section)
                        .isEqualTo(section.equals(NOBODYS));
                if (CLERKS.contains(section)) {
                    assertThat(tried(door, section, clerk))
                            .as("%s in %s as clerk", door, section)
                            .isNotEqualTo(403);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aChangeWithoutTheFormsTokenIsRefusedToEveryone(AdminDoor door) {
        if (door.changes()) {
            for (AdminBrowser each : List.of(reader, clerk, owner)) {
                for (String section : sectionsOf(door)) {
                    assertThat(each.post(door.in(section), Map.of("csrfToken", "forged"))
                                    .statusCode())
                            .as("%s in %s", door, section)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aLookupShowsNobodyWhatTheyMayNotRead() {
        entities.forEach((section, entity) -> {
            for (String field : List.of("salesperson", "defaultCategory", "customer", "allParentCategories")) {
                for (String what : List.of("select", "typeahead?query=a")) {
                    String address = "/" + entity + "/" + field + "/" + what;
                    assertThat(reader.get(address).statusCode())
                            .as("%s as reader", address)
                            .isNotEqualTo(200);
                    if (!CLERKS.contains(section)) {
                        assertThat(clerk.get(address).statusCode())
                                .as("%s as clerk", address)
                                .isNotEqualTo(200);
                    }
                }
            }
        });
    }

    @Test
    void translationsAreOfWhatOneMayRead() {
        String query = "?ceilingEntity=org.broadleafcommerce.core.offer.domain.Offer&entityId=1&propertyName=name"
                + "&isRte=false&translationId=1&localeCode=en_US";
        for (String address : List.of("/translation", "/translation/add", "/translation/update")) {
            assertThat(reader.get(address + query).statusCode()).as(address).isEqualTo(403);
        }
    }

    @Test
    void aTranslationOfNothingIsABadRequest() {
        String field = "?ceilingEntity=org.broadleafcommerce.core.offer.domain.Offer&entityId=1&propertyName=name";
        for (String address : List.of(
                "/translation",
                "/translation?ceilingEntity=&entityId=1&propertyName=name",
                "/translation/add",
                "/translation/update" + field)) {
            HttpResponse<String> answer = owner.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).contains("This address is not complete.");
        }
        for (String address : List.of("/translation/add", "/translation/update", "/translation/delete")) {
            assertThat(owner.post(address, Map.of("csrfToken", owner.token())).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(owner.get("/translation" + field).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNamesNothingIsNotFound() {
        for (String address : List.of(
                "/translation?ceilingEntity=none.Such&entityId=1&propertyName=name",
                "/order/abc",
                "/order/abc/pt-refund",
                "/order/99999999999999999999/pt-refund",
                "/order/99999999999999999999",
                "/product/typeahead",
                "/offer/rule")) {
            assertThat(owner.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void anApplicationThatDoesNotExistIsNotFound() {
        assertThat(owner.get("/pt-salesperson/987654/approval").statusCode()).isEqualTo(404);
        assertThat(owner.post("/pt-salesperson/987654/approval", Map.of("csrfToken", owner.token()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOrderThatDoesNotExistIsNotFound() {
        for (String deed : List.of("pt-fulfilment", "pt-refund", "pt-cancellation")) {
            assertThat(owner.get("/order/987654/" + deed).statusCode()).as(deed).isEqualTo(404);
            assertThat(owner.post("/order/987654/" + deed, Map.of("csrfToken", owner.token()))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
    }

    private int tried(AdminDoor door, String section, AdminBrowser browser) {
        return (door.changes()
                        ? browser.post(door.in(section), Map.of("csrfToken", browser.token()))
                        : browser.get(door.in(section)))
                .statusCode();
    }

    private List<String> sectionsOf(AdminDoor door) {
        if (door.who().equals("section")) {
            return sections;
        }
        return List.of("/" + door.who());
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info))));
        return routes;
    }

    /** Broadleaf's sections share their routes; those of one section only keep its name. */
    private List<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(this::ofAnySection)
                .flatMap(pattern -> methods(info).stream().map(method -> method + " " + pattern))
                .toList();
    }

    private String ofAnySection(String pattern) {
        String any = pattern.replace("{sectionKey:.+}", "{section}").replace("{sectionKey}", "{section}");
        for (String section : sections) {
            if (any.equals(section) || any.startsWith(section + "/")) {
                String general = "/{section}" + any.substring(section.length());
                return doors().anyMatch(door -> door.pattern().equals(general)) ? general : any;
            }
        }
        return any;
    }

    private static List<String> methods(RequestMappingInfo info) {
        if (info.getPatternValues().toString().contains("/generate-skus")) {
            // Broadleaf's GET, which the starter lets through for a POST only.
            return List.of("POST");
        }
        return info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
    }
}
