package com.privatetraffic.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** WhatsApp's Cloud API, Messenger and Instagram: one app, one address, told apart by what stands in the body. */
final class MetaProtocol implements WebhookProtocol {

    private static final int LONGEST_CHALLENGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String platform() {
        return "meta";
    }

    @Override
    public Optional<String> challenge(WebhookRequest request, Predicate<String> verifies) {
        boolean right = request.parameter("hub.verify_token").filter(verifies).isPresent();
        return right
                        && request.parameter("hub.mode")
                                .filter("subscribe"::equals)
                                .isPresent()
                ? request.parameter("hub.challenge").filter(text -> text.length() <= LONGEST_CHALLENGE)
                : Optional.empty();
    }

    @Override
    public boolean signed(WebhookRequest request, byte[] body, byte[] secret) {
        return request.header("X-Hub-Signature-256")
                .filter(signature -> MetaSignature.isRight(signature, body, secret))
                .isPresent();
    }

    @Override
    public List<Part> read(byte[] body, Instant receivedAt) {
        try {
            JsonNode root = JSON.readTree(body);
            return new MetaBody(receivedAt).read(root);
        } catch (IOException notJson) {
            // Its message would repeat what was sent.
            throw new UnreadableException("This is not JSON.");
        }
    }
}
