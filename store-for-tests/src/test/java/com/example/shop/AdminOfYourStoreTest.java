package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The merchant's admin application, with the second of README.md's dependencies and nothing else said. */
@ExtendWith(OutputCaptureExtension.class)
class AdminOfYourStoreTest {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class BackOffice {}

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void itHasTheSectionsOfPrivateTraffic(CapturedOutput console) throws Exception {
        try (ConfigurableApplicationContext admin = new SpringApplicationBuilder(BackOffice.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--broadleaf.application=admin",
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:office;DB_CLOSE_DELAY=-1;"
                                + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND")) {
            String address = "http://localhost:" + admin.getEnvironment().getProperty("local.server.port") + "/admin";
            Matcher shown = Pattern.compile("admin / (\\w{20})").matcher(console.getOut());
            assertThat(shown.find())
                    .as("the first password is shown when the store is new")
                    .isTrue();
            signIn(address, shown.group(1));

            Document start = page(address + "/");
            for (String section : new String[] {"Contacts", "Pools", "Members", "Salespeople", "Commissions"}) {
                String link =
                        start.select("#sideMenu a:containsOwn(" + section + ")").attr("href");
                assertThat(link).as(section).contains("/pt-");
                assertThat(page(URI.create(address).resolve(link).toString())
                                .select(".listgrid-container, .pt-above")
                                .size())
                        .as(link)
                        .isPositive();
            }
        }
    }

    private void signIn(String address, String password) throws Exception {
        String token = page(address + "/login").select("input[name=csrfToken]").val();
        sent(HttpRequest.newBuilder(URI.create(address + "/login_admin_post"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=admin&j_password=" + password + "&csrfToken="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }

    private Document page(String address) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create(address)));
    }

    private Document sent(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
