package com.privatetraffic.webhook;

import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.Connections;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of connections, remembered for some seconds, so that what arrives costs one insert. A secret that was
 * replaced and a connection that was switched off still count for that long.
 */
final class KnownConnections {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    static final int MOST = 1000;

    private record Known(String platform, Optional<byte[]> secret, Instant until) {}

    private final Connections connections;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    KnownConnections(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** The secret with which this connection's platform signs; empty unless the connection is there and switched on. */
    Optional<byte[]> secret(String platform, long id) {
        Instant now = clock.instant();
        Known found = known.get(id);
        if (found == null || !now.isBefore(found.until())) {
            found = load(id, now.plus(REMEMBERED));
            remember(id, found);
        }
        return platform.equals(found.platform()) ? found.secret() : Optional.empty();
    }

    /** What isn't there is not remembered: the next connection made may have this id, and is to work at once. */
    private void remember(long id, Known found) {
        if (found.secret().isEmpty()) {
            known.remove(id);
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(id, found);
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

    private Known load(long id, Instant until) {
        return new Known(
                platform(id), connections.appSecret(id).map(secret -> secret.getBytes(StandardCharsets.UTF_8)), until);
    }
}
