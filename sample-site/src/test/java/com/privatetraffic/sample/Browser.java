package com.privatetraffic.sample;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One shopper's browser without JavaScript: keeps cookies, follows redirects, fills in the forms it was shown. */
public final class Browser {

    /** A page as it arrived, after redirects. */
    public record Page(int status, String path, Document html) {

        public String text() {
            return html.select("main").text();
        }
    }

    /** A person's: visits of programs are never credited. */
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final URI store;
    private final CookieManager jar = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private Page page;

    public Browser(int port) {
        this(port, "");
    }

    /** Of somebody at this address, whom the store knows through its proxy. */
    public Browser(int port, String address) {
        this.store = URI.create("http://localhost:" + port);
        this.address = address;
    }

    public Page open(String path) {
        page = send(HttpRequest.newBuilder(store.resolve(path)));
        return page;
    }

    /** Names of the cookies it keeps. */
    public List<String> cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** What the store answers, as it is. */
    public String text(String path) {
        return answer(HttpRequest.newBuilder(store.resolve(path))).body();
    }

    /** As after a restart of the browser: cookies with an end date stay. */
    public void forgetTheSession() {
        jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getMaxAge() < 0)
                .toList()
                .forEach(cookie -> jar.getCookieStore().remove(store, cookie));
    }

    public Page page() {
        return page;
    }

    /** Submits the form with this action as the page holds it, with these fields changed. */
    public Page submit(String action, Map<String, String> changes) {
        page = post(action, filled(action, changes));
        return page;
    }

    /** What submitting would send; a second tab may send the same. */
    public Map<String, String> filled(String action, Map<String, String> changes) {
        Element form = page.html().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("No form " + action + " on " + page.path() + ": " + page.text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input, select").forEach(field -> {
            boolean button = field.attr("type").matches("radio|checkbox");
            if (!button || field.hasAttr("checked")) {
                Element chosen = field.tagName().equals("select") ? field.selectFirst("option[selected]") : field;
                fields.put(field.attr("name"), chosen == null ? "" : chosen.val());
            }
        });
        fields.putAll(changes);
        return fields;
    }

    public Page post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(store.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        HttpResponse<String> response = answer(request);
        return new Page(response.statusCode(), response.uri().getPath(), Jsoup.parse(response.body()));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        request.header("User-Agent", AGENT);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
