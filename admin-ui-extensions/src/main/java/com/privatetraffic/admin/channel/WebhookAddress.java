package com.privatetraffic.admin.channel;

import com.privatetraffic.destination.DestinationSettings;
import java.util.Objects;
import java.util.Set;

/** Where a platform sends what is for a connection. The store's own address is not known here unless it is configured. */
final class WebhookAddress {

    private static final String BASE = "/api/private-traffic/v1/webhooks/";
    private static final Set<String> SENDING = Set.of("meta");

    private final String store;

    WebhookAddress(DestinationSettings settings) {
        this.store = Objects.requireNonNullElse(settings.storeUrl(), "").replaceAll("/+$", "");
    }

    /** Whether the addresses are whole; else they begin after the store's own. */
    boolean isWhole() {
        return !store.isEmpty();
    }

    /** Null for a platform that sends nothing. */
    String of(String platform, long connection) {
        return SENDING.contains(platform) ? store + BASE + platform + "/" + connection : null;
    }
}
