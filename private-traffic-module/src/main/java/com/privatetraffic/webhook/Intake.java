package com.privatetraffic.webhook;

import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives: proves who sent it, keeps it, and leaves everything else for later. */
final class Intake {

    enum Answer {
        KEPT,
        /** Not proved, or nobody's: the two look the same from outside. */
        REFUSED,
        /** It couldn't be kept now. */
        LATER
    }

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** What signatures for connections that aren't there are checked against, in the same time. */
    private static final byte[] NOBODYS = new byte[32];

    private final WebhookProtocols protocols;
    private final KnownConnections connections;
    private final Inbox inbox;
    private final Nudge nudge;

    Intake(WebhookProtocols protocols, KnownConnections connections, Inbox inbox, Nudge nudge) {
        this.protocols = protocols;
        this.connections = connections;
        this.inbox = inbox;
        this.nudge = nudge;
    }

    /** What to answer a platform that asks whether the address is the store's; empty to refuse. */
    Optional<String> challenge(String platform, long connection, WebhookRequest request) {
        return protocols
                .find(platform)
                .flatMap(protocol ->
                        protocol.challenge(request, token -> connections.verifies(platform, connection, token)));
    }

    Answer take(String platform, long connection, WebhookRequest request, byte[] body) {
        Optional<WebhookProtocol> protocol = protocols.find(platform);
        Optional<byte[]> secret = connections.secret(platform, connection);
        boolean signed = protocol.isPresent() && protocol.get().signed(request, body, secret.orElse(NOBODYS));
        if (!signed || secret.isEmpty()) {
            return Answer.REFUSED;
        }
        try {
            inbox.keep(connection, body);
        } catch (SQLException e) {
            LOG.error("A delivery of connection {} could not be kept; its platform sends it again.", connection, e);
            return Answer.LATER;
        }
        nudge.give();
        return Answer.KEPT;
    }
}
