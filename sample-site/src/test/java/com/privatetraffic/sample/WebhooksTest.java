package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Rest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Meta sends to a store, through everything that stands before it there. */
@StoreTest
class WebhooksTest {

    private static final String NUMBER = "106540352242922";

    @LocalServerPort
    int port;

    private Rest rest;
    private String address;

    @BeforeEach
    void connect() {
        rest = Rest.of("http://localhost:" + port);
        Rest.Answer connection = rest.post(
                "/connections",
                "{'name': 'App " + System.nanoTime()
                        + "', 'platform': 'meta', 'appSecret': 'hush', 'verifyToken': 'verify me'}");
        assertThat(connection.status()).isEqualTo(201);
        address = "http://localhost:" + port + connection.at("/webhookPath");
    }

    @Test
    void whoWritesToTheStoresNumberIsAContactOnceTheNumberIsAChannel() throws Exception {
        HttpResponse<String> challenge = send(HttpRequest.newBuilder(
                URI.create(address + "?hub.mode=subscribe&hub.verify_token=verify%20me&hub.challenge=77")));
        assertThat(challenge.body()).isEqualTo("77");
        assertThat(challenge.headers().firstValue("Set-Cookie")).isEmpty();

        String body =
                ("{'object': 'whatsapp_business_account', 'entry': [{'id': '1', 'changes': [{'field': 'messages', 'value':"
                                + " {'messaging_product': 'whatsapp', 'metadata': {'phone_number_id': '" + NUMBER
                                + "'}, 'contacts': [{'profile': {'name': 'Nadia Wave'}, 'wa_id': '12025550177'}], 'messages': [{'from':"
                                + " '12025550177', 'id': 'wamid.store', 'timestamp': '1714730000', 'type': 'text', 'text': {'body':"
                                + " 'Is the tote back?'}}]}}]}]}")
                        .replace('\'', '"');
        assertThat(post(body, sign(body + " "))).isEqualTo(403);
        assertThat(post(body, sign(body))).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> rest.get("/webhooks/parked")
                .at("/items/0/problems/0/externalAccountId")
                .equals(NUMBER));

        String pool = rest.post("/pools", "{'name': 'Chats', 'kind': 'SOCIAL'}").at("/id");
        assertThat(rest.post(
                                "/channels",
                                "{'name': 'Shop number', 'platform': 'whatsapp', 'externalAccountId': '" + NUMBER
                                        + "', 'poolId': '" + pool + "'}")
                        .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(60)).until(() -> rest.get("/contacts?phone=%2B12025550177")
                .at("/items/0/name")
                .equals("Nadia Wave"));
        assertThat(rest.get("/webhooks/parked").at("/items/0/id")).isEmpty();
    }

    /** A form's type must not have anything on the way read the body as one. */
    @Test
    void whateverTheTypeTheBodyArrivesAsItWasSent() throws Exception {
        for (String type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"}) {
            String body = "_method=delete&csrfToken=1";
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", type)
                    .header("X-Hub-Signature-256", sign(body))
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
        }
    }

    private int post(String body, String signature) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("X-Hub-Signature-256", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String sign(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("hush".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
