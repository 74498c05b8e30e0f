package com.privatetraffic.sample.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.doors.Visitor.Answer;
import com.privatetraffic.sample.running.Account;
import com.privatetraffic.sample.running.Rest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route × everyone × things that are someone else's. A route that isn't in {@code doors.txt} is a failure. */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, Visitor> people = new LinkedHashMap<>();
    private final Map<String, Visitor> programs = new LinkedHashMap<>();
    private Visitor owner;
    private String foreignOrder;

    @BeforeAll
    void people() {
        Rest rest = Rest.of("http://localhost:" + port);
        people.put("visitor", Visitor.anonymous(port));
        people.put("shopper", registered("shopper"));
        people.put("applicant", salesperson(rest, "applicant", false));
        people.put("salesperson", salesperson(rest, "salesperson", true));
        String other = email("other");
        owner = registered("other");
        owner.post(
                "/account/addresses/new",
                Map.of(
                        "csrfToken", owner.csrfToken("/account/addresses/new"),
                        "firstName", "Oth",
                        "lastName", "Er",
                        "line1", "7 Quay Street",
                        "city", "Portland",
                        "postalCode", "97201",
                        "state", "OR",
                        "country", "US"));
        String code = apply(rest, other);
        rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known'}");
        foreignOrder = orderOf(rest, other, code);
        for (String scope : scopes()) {
            programs.put(scope, Visitor.program(port, tokenFor(scope)));
        }
    }

    static Stream<Door> doors() {
        return DoorList.read().stream();
    }

    static Stream<Door> pages() {
        return doors().filter(door -> !door.isRest());
    }

    static Stream<Door> restCalls() {
        return doors().filter(Door::isRest);
    }

    @Test
    void everyRouteStandsInTheListAndNothingElse() {
        Set<String> listed = new TreeSet<>(doors().map(Door::route).toList());
        assertThat(listed).isEqualTo(routes());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesLetInWhomTheyShould(Door door) {
        people.forEach((who, visitor) -> {
            Answer answer = door.changes()
                    ? visitor.post(door.address("0"), Map.of("csrfToken", visitor.csrfToken("/register")))
                    : visitor.call("GET", door.address("0"));
            assertThat(answer.status()).as("%s as %s", door, who).isLessThan(500);
            if (letsIn(door, who)) {
                assertThat(answer.sendsToLogIn()).as("%s as %s", door, who).isFalse();
                assertThat(answer.status()).as("%s as %s", door, who).isNotIn(401, 403);
            } else if (who.equals("visitor")) {
                assertThat(answer.sendsToLogIn())
                        .as("%s as %s: %s", door, who, answer.status())
                        .isTrue();
            } else {
                assertThat(answer.location()).as("%s as %s", door, who).containsPattern("/salesperson/(apply|status)");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aChangeWithoutTheFormsTokenIsRefusedToEveryone(Door door) {
        if (door.changes() && !door.isSigned()) {
            people.forEach((who, visitor) -> {
                Answer forged = visitor.post(door.address("0"), Map.of("csrfToken", "forged"));
                assertThat(forged.status()).as("%s as %s", door, who).isEqualTo(403);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsSomeoneElsesLooksAsIfItDidNotExist(Door door) {
        if (door.hasIds() && !door.isFor("anyone") && !door.isSigned()) {
            people.forEach((who, visitor) -> {
                if (letsIn(door, who)) {
                    for (String foreign : foreignIds()) {
                        Answer theirs = tryOpening(door, visitor, foreign);
                        assertThat(theirs.status())
                                .as("%s as %s with %s", door, who, foreign)
                                .isEqualTo(404);
                        assertThat(theirs.body())
                                .as("%s as %s with %s", door, who, foreign)
                                .doesNotContain("Oth Er");
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutItsSignatureASignedAddressOpensNothing(Door door) {
        if (door.isSigned() && door.changes()) {
            assertThat(owner.post(door.address("MTAw.forged"), Map.of()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoseItIsSeesIt() {
        Answer theirs = owner.call("GET", "/salesperson/orders/" + foreignOrder);
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.body()).contains(foreignOrder);
    }

    @ParameterizedTest
    @MethodSource("restCalls")
    void restCallsNeedATokenWithTheirScope(Door door) {
        people.forEach((who, visitor) -> assertThat(
                        visitor.json(door.method(), door.address("0"), "{}").status())
                .as("%s as %s without a token", door, who)
                .isEqualTo(401));
        programs.forEach((scope, program) -> {
            Answer answer = program.json(door.method(), door.address("0"), "{}");
            if (door.scope().isEmpty() || door.scope().equals(scope)) {
                assertThat(answer.status())
                        .as("%s with scope %s", door, scope)
                        .isNotIn(401, 403)
                        .isLessThan(500);
                if (door.hasIds() && !door.pattern().contains("**")) {
                    assertThat(answer.status())
                            .as("%s with an unknown id", door)
                            .isIn(400, 404);
                }
            } else {
                assertThat(answer.status()).as("%s with scope %s", door, scope).isEqualTo(403);
            }
        });
    }

    /** A filter before the interface; {@code WebhooksTest} shows whom it lets in. */
    @Test
    void whatPlatformsSendNeedsTheirSignatureAndNothingElseWillDo() {
        Stream.concat(people.entrySet().stream(), programs.entrySet().stream()).forEach(who -> {
            for (String method : List.of("GET", "POST")) {
                assertThat(who.getValue()
                                .json(method, "/api/private-traffic/v1/webhooks/meta/1", "{}")
                                .status())
                        .as("%s as %s", method, who.getKey())
                        .isEqualTo(403);
            }
        });
    }

    private Answer tryOpening(Door door, Visitor visitor, String id) {
        return door.changes()
                ? visitor.post(door.address(id), Map.of("csrfToken", visitor.csrfToken("/register")))
                : visitor.call(door.method(), door.address(id));
    }

    private static boolean letsIn(Door door, String who) {
        return switch (door.who()) {
            case "anyone", "signed" -> true;
            case "shopper" -> !who.equals("visitor");
            default -> who.equals("salesperson");
        };
    }

    /** All routes of annotated controllers; a route for any method stands as GET. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info))));
        return routes;
    }

    private static List<String> routes(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(method -> method + " " + pattern))
                .toList();
    }

    @Test
    void amongTheForeignThingsAreOrdersAndAddresses() {
        assertThat(foreignIds())
                .as("an order's number, a saved address")
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContainNull();
        String address = foreignIds().get(foreignIds().size() - 1);
        assertThat(owner.call("GET", "/account/addresses/" + address).body()).contains("7 Quay Street");
    }

    /** Beside annotated controllers; whoever adds one decides here who it is for. */
    @Test
    void otherWaysInAreKnown() {
        assertThat(context.getBeansOfType(HandlerMapping.class).entrySet().stream()
                        .filter(each -> !(each.getValue() instanceof RequestMappingHandlerMapping))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        // Files of the jars and uploaded pictures, for anyone.
                        "storefrontStaticFilesMapping",
                        "privateTrafficStaticFilesMapping",
                        "resourceHandlerMapping",
                        "blStaticAssetURLHandlerMapping",
                        // What the catalogue holds, by its addresses, for anyone; read only.
                        "com.privatetraffic.starter.storefront.ProductAddresses#0",
                        "com.privatetraffic.starter.storefront.PageAddresses#0",
                        "com.privatetraffic.starter.storefront.CategoryAddresses#0",
                        // Spring's own, with nothing behind them.
                        "welcomePageHandlerMapping",
                        "welcomePageNotAcceptableHandlerMapping",
                        "beanNameHandlerMapping",
                        "routerFunctionMapping");
        assertThat(context.getBeanNamesForType(ServletRegistrationBean.class))
                .containsExactlyInAnyOrder("dispatcherServletRegistration");
        // GET /l/{code}, for anyone, before all other filters.
        assertThat(context.getBeanNamesForType(FilterRegistrationBean.class)).contains("privateTrafficLinkEndpoint");
        assertThat(context.getBeanNamesForType(SecurityFilterChain.class))
                .containsExactlyInAnyOrder(
                        "storefrontStaticFiles",
                        "storefrontSecurityFilterChain",
                        "privateTrafficApiSecurity",
                        "privateTrafficStaticFiles",
                        "privateTrafficUnsubscribe");
    }

    private List<String> foreignIds() {
        List<String> ids = new ArrayList<>(List.of(foreignOrder));
        String customer = "select CUSTOMER_ID from BLC_CUSTOMER where EMAIL_ADDRESS = '" + email("other") + "'";
        ids.addAll(jdbc.queryForList(
                "select cast(ORDER_ID as varchar(20)) from BLC_ORDER where CUSTOMER_ID in (" + customer + ")",
                String.class));
        ids.addAll(jdbc.queryForList(
                "select cast(CUSTOMER_ADDRESS_ID as varchar(20)) from BLC_CUSTOMER_ADDRESS where CUSTOMER_ID in ("
                        + customer + ")",
                String.class));
        return ids;
    }

    private Visitor salesperson(Rest rest, String name, boolean approved) {
        Visitor visitor = registered(name);
        String code = apply(rest, email(name));
        if (approved) {
            rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known'}");
        }
        return visitor;
    }

    private String apply(Rest rest, String email) {
        Long customer =
                jdbc.queryForObject("select CUSTOMER_ID from BLC_CUSTOMER where EMAIL_ADDRESS = ?", Long.class, email);
        Rest.Answer made = rest.post(
                "/salespeople",
                "{'customerId': '" + customer + "', 'name': 'Oth Er', 'phone': '+12025550143', 'type': 'INFLUENCER'}");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.at("/code");
    }

    private String orderOf(Rest rest, String email, String salespersonCode) {
        String sku = rest.get("/skus?q=tote").at("/items/0/sku");
        Rest.Answer placed = rest.post(
                "/orders",
                "{'email': 'buyer-of-" + email + "', 'lines': [{'sku': '" + sku
                        + "', 'quantity': 1}], 'salespersonCode':" + " '" + salespersonCode
                        + "', 'externalReference': '" + email + "', 'payment': 'CAPTURED'}");
        assertThat(placed.status()).as("%s", placed.body()).isEqualTo(201);
        String number = placed.at("/number");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThatCode(() -> assertThat(
                                rest.get("/orders/" + number + "/commissions").at("/items/0/state"))
                        .isNotEmpty())
                .doesNotThrowAnyException());
        return number;
    }

    private Visitor registered(String name) {
        Account.open(new Browser(port), "Oth Er", email(name));
        return Visitor.signedIn(port, email(name), Account.PASSWORD);
    }

    private static String email(String name) {
        return "doors-" + name + "@example.com";
    }

    private static Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        doors().filter(Door::isRest)
                .map(Door::scope)
                .filter(scope -> !scope.isEmpty())
                .forEach(scopes::add);
        return scopes;
    }

    private String tokenFor(String scope) {
        String token = "pt_doors-" + scope;
        jdbc.update(
                "insert into pt_api_token (name, token_hash, scopes, created_by, created_at)"
                        + " values (?, ?, ?, 'test', current_timestamp)",
                "doors-" + scope,
                sha256(token),
                scope);
        return token;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
