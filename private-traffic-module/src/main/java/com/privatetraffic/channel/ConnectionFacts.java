package com.privatetraffic.channel;

import java.util.Objects;

/**
 * What a store says of a connection, except its secrets.
 *
 * @param appId as the platform calls the app; null where it has none
 */
public record ConnectionFacts(String name, String platform, String appId, boolean enabled) {

    public ConnectionFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(platform, "platform");
    }

    public ConnectionFacts named(String name) {
        return new ConnectionFacts(name, platform, appId, enabled);
    }

    public ConnectionFacts on(String platform) {
        return new ConnectionFacts(name, platform, appId, enabled);
    }

    public ConnectionFacts as(String appId) {
        return new ConnectionFacts(name, platform, appId, enabled);
    }

    public ConnectionFacts enabled(boolean enabled) {
        return new ConnectionFacts(name, platform, appId, enabled);
    }
}
