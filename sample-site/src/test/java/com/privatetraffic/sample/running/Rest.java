package com.privatetraffic.sample.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The REST contract as another system calls it. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public Rest(String storefront, String token) {
        this.base = storefront + "/api/private-traffic/v1";
        this.token = token;
    }

    public static Rest of(RunningStore store) {
        return of(store.address());
    }

    /** With the demo's token. */
    public static Rest of(String storefront) {
        return new Rest(storefront, "demo-token");
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body) {

        /** The value at a JSON pointer, as text; "" where there is none. */
        public String at(String pointer) {
            return body.at(pointer).asText("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** With {@code '} for {@code "} in the body, so that tests stay readable. */
    public Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** As {@link #post}, but without telling beforehand how long the body is. */
    public Answer stream(String path, String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    /** Only the status of the answer, which need not be JSON. */
    public int status(String method, String path) {
        try {
            return http.send(
                            request(path)
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Code of a new salesperson who may be credited. */
    public String approvedSalesperson(String email) {
        String code = post(
                        "/salespeople",
                        "{'email': '" + email + "', 'name': 'Mia Lind', 'phone': '+12025550143',"
                                + " 'type': 'INFLUENCER'}")
                .at("/code");
        post("/salespeople/" + code + "/approve", "{'reason': 'Known to the store'}");
        return code;
    }

    /** Code of a new link of theirs to the front page. */
    public String link(String salespersonCode) {
        return post("/links", "{'destination': '/', 'salespersonCode': '" + salespersonCode + "'}")
                .at("/code");
    }

    public boolean ledgerBalances() {
        post("/ledger/checks", "{}");
        return get("/ledger/checks/latest").at("/balanced").equals("true");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "null" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
