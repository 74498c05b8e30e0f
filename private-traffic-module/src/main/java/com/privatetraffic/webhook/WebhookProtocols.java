package com.privatetraffic.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The protocols this store speaks, by platform. */
public final class WebhookProtocols {

    private final Map<String, WebhookProtocol> byPlatform;

    WebhookProtocols(Collection<WebhookProtocol> protocols) {
        byPlatform = protocols.stream()
                .collect(Collectors.toUnmodifiableMap(WebhookProtocol::platform, Function.identity()));
    }

    /** Where the platform sends what is for this connection; null for one that sends nothing. */
    public String path(String platform, long connection) {
        return byPlatform.containsKey(platform) ? WebhookEndpoint.BASE + "/" + platform + "/" + connection : null;
    }

    Optional<WebhookProtocol> find(String platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }
}
