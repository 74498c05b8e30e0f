package com.privatetraffic.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.Connections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The secrets of connections, remembered for some seconds, so that what arrives costs one insert. A secret that was
 * replaced and a connection that was switched off still count for that long.
 */
final class KnownConnections {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    static final int MOST = 1000;

    private record Known(String platform, String secret) {}

    private final Connections connections;
    private final Cache<Long, Known> known;

    KnownConnections(Connections connections, Ticker ticker) {
        this.connections = connections;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** The secret with which this connection's platform signs; empty unless the connection is there and switched on. */
    Optional<byte[]> secret(String platform, long id) {
        return Optional.ofNullable(known.get(id, this::load))
                .filter(found -> found.platform().equals(platform))
                .map(found -> found.secret().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the verify token of such a connection. */
    boolean verifies(String platform, long id, String token) {
        return platform(id).equals(platform) && connections.verifies(id, token);
    }

    /** The connection's platform; empty text when there is no such connection. */
    String platform(long id) {
        return connections
                .find(id)
                .map(Connection::facts)
                .map(facts -> facts.platform())
                .orElse("");
    }

    /** What isn't there is not remembered: the next connection made may have this id, and is to work at once. */
    private Known load(long id) {
        return connections
                .appSecret(id)
                .map(secret -> new Known(platform(id), secret))
                .orElse(null);
    }
}
