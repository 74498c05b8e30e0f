package com.privatetraffic.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a platform sends by itself. Another platform is one more bean of this type. */
public interface WebhookProtocol {

    /** The platform of its connections, as it stands in the address. */
    String platform();

    /**
     * What to answer a platform that asks whether the address is the store's; empty to refuse.
     *
     * @param verifies whether this is the connection's verify token
     */
    Optional<String> challenge(WebhookRequest request, Predicate<String> verifies);

    /** Whether someone who has the secret sent exactly these bytes. Looks at nothing in them. */
    boolean signed(WebhookRequest request, byte[] body, byte[] secret);

    /**
     * Everything that stands in a body, in its order.
     *
     * @throws UnreadableException when it can't be read at all; what can't be read of it in part is a part
     */
    List<Part> read(byte[] body, Instant receivedAt);
}
