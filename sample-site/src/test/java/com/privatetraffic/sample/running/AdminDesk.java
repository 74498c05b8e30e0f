package com.privatetraffic.sample.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Someone at the store's admin, without JavaScript: keeps cookies, follows redirects, sends the forms it was shown. */
public final class AdminDesk {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private Document page;
    private int status;

    private AdminDesk(String base) {
        this.base = base;
    }

    public static AdminDesk signedIn(String admin, String login, String password) {
        AdminDesk desk = new AdminDesk(admin);
        desk.open("/login");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrfToken", desk.page.select("input[name=csrfToken]").val());
        form.put("j_username", login);
        form.put("j_password", password);
        desk.post("/login_admin_post", form);
        return desk;
    }

    public Document open(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Of the latest answer, after redirects. */
    public int status() {
        return status;
    }

    /** Everything the page's record form would send. */
    public Map<String, String> record() {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form.entity-form [name]").forEach(field -> {
            boolean button = field.attr("type").matches("radio|checkbox");
            if (!button || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        });
        return fields;
    }

    /** The fields of the page's own form, as they stand there. */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select(".pt-decision form input, .pt-decision form textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    public Document post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            status = answer.statusCode();
            page = Jsoup.parse(answer.body());
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
