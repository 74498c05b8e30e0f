package com.privatetraffic.admin.channel;

import com.privatetraffic.destination.DestinationSettings;
import com.privatetraffic.webhook.WebhookProtocols;
import java.util.Objects;

/** Where a platform sends what is for a connection. The store's own address is not known here unless it is configured. */
final class WebhookAddress {

    private final WebhookProtocols protocols;
    private final String store;

    WebhookAddress(WebhookProtocols protocols, DestinationSettings settings) {
        this.protocols = protocols;
        this.store = Objects.requireNonNullElse(settings.storeUrl(), "").replaceAll("/+$", "");
    }

    /** Whether the addresses are whole; else they begin after the store's own. */
    boolean isWhole() {
        return !store.isEmpty();
    }

    /** Null for a platform that sends nothing. */
    String of(String platform, long connection) {
        String path = protocols.path(platform, connection);
        return path == null ? null : store + path;
    }
}
