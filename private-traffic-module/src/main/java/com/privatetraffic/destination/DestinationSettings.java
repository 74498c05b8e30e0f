package com.privatetraffic.destination;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of tracked links.
 *
 * @param storeUrl the store's public address, e.g. {@code https://shop.example.com}; null: the one of the request
 * @param allowedHosts hosts besides the store that a link may lead to, e.g. {@code wa.me}
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.links")
public record DestinationSettings(String storeUrl, @DefaultValue List<String> allowedHosts) {

    public DestinationSettings {
        if (storeUrl != null && !storeUrl.isBlank() && URI.create(storeUrl).getHost() == null) {
            throw new IllegalArgumentException(
                    "private-traffic.links.store-url must be an address such as https://shop.example.com, not '"
                            + storeUrl + "'.");
        }
    }

    /** The allowed hosts in lower case. */
    public Set<String> hosts() {
        return allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
