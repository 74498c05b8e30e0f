package com.privatetraffic.sample.doors;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody at the store's doors; redirects are looked at, not followed. */
final class Visitor {

    /** What was said at the door. */
    record Answer(int status, String location, String body) {

        boolean sendsToLogIn() {
            return status == 302 && location.contains("/login");
        }
    }

    private final String store;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Visitor(int port, String token) {
        this.store = "http://localhost:" + port;
        this.token = token;
    }

    static Visitor anonymous(int port) {
        return new Visitor(port, null);
    }

    static Visitor program(int port, String token) {
        return new Visitor(port, token);
    }

    static Visitor signedIn(int port, String email, String password) {
        Visitor visitor = anonymous(port);
        Answer answer = visitor.post(
                "/login_post.htm",
                Map.of("csrfToken", visitor.csrfToken("/login"), "j_username", email, "j_password", password));
        if (answer.status() != 302 || answer.location().contains("error")) {
            throw new AssertionError(email + " could not sign in: " + answer);
        }
        return visitor;
    }

    /** The token its session's forms carry. */
    String csrfToken(String page) {
        Element field = Jsoup.parse(call("GET", page).body()).selectFirst("input[name=csrfToken]");
        if (field == null) {
            throw new AssertionError("No form on " + page);
        }
        return field.val();
    }

    /** Without a body, and without a CSRF token. */
    Answer call(String method, String address) {
        return send(request(address).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    Answer post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer json(String method, String address, String body) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store + address));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
