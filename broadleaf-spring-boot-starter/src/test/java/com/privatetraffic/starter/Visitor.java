package com.privatetraffic.starter;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Someone at a page: keeps cookies, follows redirects, knows the token of the page they looked at last. */
public final class Visitor {

    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)[^>]*?name=\"([^\"]*)\"[^>]*>([^<]*)");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private String token = "";
    private boolean script;

    public Visitor(String base) {
        this.base = base;
    }

    public static Visitor signedIn(String base, String login, String password) {
        Visitor visitor = new Visitor(base);
        visitor.get("/login");
        visitor.post("/login_admin_post", Map.of("j_username", login, "j_password", password));
        return visitor;
    }

    /** From now on asks the way the pages' scripts do. */
    public Visitor byScript() {
        script = true;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Posts with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> fields = new TreeMap<>(form);
        fields.putIfAbsent("csrfToken", token);
        return postAsIs(path, fields);
    }

    public HttpResponse<String> postAsIs(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
    }

    /** Without saying how long it will be. */
    public HttpResponse<String> stream(String path, Supplier<? extends InputStream> body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(body))
                .build());
    }

    public HttpResponse<String> method(String method, String path) {
        return send(request(path)
                .header("X-CSRF-Token", token)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** Uploads a file the way the admin's form does, its token in the address. */
    public HttpResponse<String> upload(String path, String name, BodyPublisher content) {
        String start = "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return send(request(path + "?csrfToken=" + token)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(start), content, BodyPublishers.ofString("\r\n--frontier--\r\n")))
                .build());
    }

    /** The fields of a page's forms as they would be sent. */
    public static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            Matcher value = VALUE.matcher(input.group());
            String text = value.find() ? value.group(1) : input.group(2);
            fields.putIfAbsent(HtmlUtils.htmlUnescape(input.group(1)), HtmlUtils.htmlUnescape(text));
        }
        return fields;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("User-Agent", "Mozilla/5.0 Firefox/128.0");
        return script ? request.header("X-Requested-With", "XMLHttpRequest") : request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String seen = fields(response.body()).get("csrfToken");
            token = seen == null ? token : seen;
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
