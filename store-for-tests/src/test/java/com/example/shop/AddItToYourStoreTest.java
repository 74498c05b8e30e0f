package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** README.md, "Add it to your Broadleaf store", followed to the letter in a store that isn't ours. */
class AddItToYourStoreTest {

    /** SHA-256 of "a-token". */
    private static final String HASH = "1f6076e3a47ba1ded08025ffe06e57af217c14f9407f33fba50f99b1c7019387";

    private static final Readme README = new Readme();

    private static ConfigurableApplicationContext shop;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() {
        Theme.write(README);
        shop = new SpringApplicationBuilder(Shop.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1;"
                                + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND",
                        "--broadleaf.search.home=target/solr",
                        "--private-traffic.api.tokens[0].name=erp",
                        "--private-traffic.api.tokens[0].sha256=" + HASH,
                        "--private-traffic.api.tokens[0].scopes=sales,campaigns,orders");
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void theDependenciesAreThoseOfThisProjectAndThisStoreHasThem() {
        String pom = Readme.read(Path.of("pom.xml")).replaceAll(">\\s+<", "><");
        List<String> dependencies = README.dependencies();
        assertThat(dependencies).hasSize(2);
        assertThat(pom).contains(dependencies);
        for (String dependency : dependencies) {
            String module = dependency.replaceAll(".*<artifactId>(.*)</artifactId>.*", "$1");
            String version = dependency.replaceAll(".*<version>(.*)</version>.*", "$1");
            assertThat(Readme.read(Path.of("..", module, "pom.xml")))
                    .contains("<artifactId>" + module + "</artifactId>", "<version>" + version + "</version>");
        }
    }

    @Test
    void itMakesItsTablesAndAddsItsActivityAtTheEnd() {
        assertThat(shop.getBean(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from information_schema.tables where upper(table_name) like 'PT!_%'"
                                        + " escape '!'",
                                Integer.class))
                .isPositive();
        List<?> activities =
                shop.getBean("blCheckoutWorkflow", SequenceProcessor.class).getActivities();
        assertThat(activities.get(activities.size() - 1).getClass().getName()).startsWith("com.privatetraffic.");
    }

    @Test
    void aLinkShowsTheStripAndTheCheckoutItsBoxes() throws Exception {
        String link = linkOf(salesperson("mia@example.com", "Mia Lind"));

        assertThat(page("/").select(".pt-strip")).isEmpty();
        Document front = page("/l/" + link);

        assertThat(front.select("main h1").text()).isEqualTo("Welcome");
        assertThat(front.select(".pt-strip").text()).contains("Recommended by Mia");
        assertThat(page("/checkout").select("form input#pt-membership")).hasSize(1);
        assertThat(page("/thanks").select("main").text()).isEqualTo("Thanks");
        assertThat(status(README.stylesheet())).isEqualTo(200);
    }

    @Test
    void anOrderThroughASalespersonsLinkIsTheirsAndEarnsThemATenth() throws Exception {
        String code = salesperson("noa@example.com", "Noa Berg");
        String sku = shop.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select cast(SKU_ID as varchar) from BLC_SKU where NAME = 'Reading Lamp'", String.class);
        String number = JsonPath.read(
                called(
                        "POST",
                        "/orders",
                        """
                        {"email": "ann@example.com", "lines": [{"sku": "%s", "quantity": 2}], "linkCode": "%s",
                         "externalReference": "chat-1", "payment": "CAPTURED"}
                        """
                                .formatted(sku, linkOf(code))),
                "$.number");

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            String commissions = called("GET", "/orders/" + number + "/commissions", null);
            assertThat(JsonPath.<List<Object>>read(commissions, "$.items[*].amount.amount"))
                    .as(commissions)
                    .containsExactly(960);
        });
        assertThat(JsonPath.<String>read(
                        called("GET", "/orders/" + number + "/attribution", null), "$.salespersonCode"))
                .isEqualTo(code);
    }

    @Test
    void itSaysHowItIs() throws Exception {
        assertThat(called("GET", "/status", null)).contains("\"enabled\"");
    }

    private String salesperson(String email, String name) throws Exception {
        String code = JsonPath.read(
                called(
                        "POST",
                        "/salespeople",
                        """
                        {"email": "%s", "name": "%s", "phone": "+12025550143", "type": "INFLUENCER"}
                        """
                                .formatted(email, name)),
                "$.code");
        called("POST", "/salespeople/" + code + "/approve", "{\"reason\": \"Known to the shop\"}");
        return code;
    }

    private String linkOf(String salesperson) throws Exception {
        return JsonPath.read(
                called("POST", "/links", "{\"destination\": \"/\", \"salespersonCode\": \"" + salesperson + "\"}"),
                "$.code");
    }

    private String called(String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address("/api/private-traffic/v1" + path))
                        .header("Authorization", "Bearer a-token")
                        .header("Content-Type", "application/json")
                        .method(method, sent)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 201);
        return answer.body();
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = got(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private int status(String path) throws Exception {
        return got(path).statusCode();
    }

    private HttpResponse<String> got(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        // Visits of programs are never credited.
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + shop.getEnvironment().getProperty("local.server.port") + path);
    }
}
