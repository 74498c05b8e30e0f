package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Someone at the admin: keeps cookies, follows redirects, sends the token of the page they look at. */
final class AdminBrowser {

    private static final Pattern INPUT =
            Pattern.compile("<input type=\"(?:hidden|text)\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String token;

    AdminBrowser(int port) {
        base = "http://localhost:" + port + "/admin";
    }

    static AdminBrowser signedIn(int port, String login) {
        AdminBrowser browser = new AdminBrowser(port);
        String page = browser.get("/login").body();
        browser.post(
                "/login_admin_post",
                Map.of(
                        "j_username",
                        login,
                        "j_password",
                        AdminHost.PASSWORD,
                        "csrfToken",
                        fields(page).get("csrfToken")));
        return browser;
    }

    /** The token its session's forms carry. */
    String token() {
        if (token == null) {
            token = fields(get("/changePassword").body()).get("csrfToken");
        }
        return token;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends these fields with the token of its session. */
    HttpResponse<String> postWithToken(String path, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrfToken", token());
        return post(path, form);
    }

    /** Opens a form, changes some of its fields (entity fields by their plain name) and sends it. */
    HttpResponse<String> submit(String path, Map<String, String> changes) {
        Map<String, String> form = new TreeMap<>(fields(get(path).body()));
        changes.forEach((name, value) -> {
            String ofEntity = "fields['" + name + "'].value";
            form.put(form.containsKey("entityType") ? ofEntity : name, value);
        });
        return post(path, form);
    }

    /** The text and hidden inputs of a page's form, token included. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            fields.put(plain(input.group(1)), plain(input.group(2)));
        }
        assertThat(fields).as("the page's form has a token").containsKey("csrfToken");
        return fields;
    }

    private static String plain(String text) {
        return HtmlUtils.htmlUnescape(text);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
