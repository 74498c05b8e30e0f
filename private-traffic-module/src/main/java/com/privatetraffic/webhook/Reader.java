package com.privatetraffic.webhook;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.message.StoreAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads deliveries and finds the channels their accounts are. */
final class Reader {

    private final WebhookProtocols protocols;
    private final KnownConnections connections;
    private final Platforms platforms;
    private final ChannelList channels;

    Reader(WebhookProtocols protocols, KnownConnections connections, Platforms platforms, ChannelList channels) {
        this.protocols = protocols;
        this.connections = connections;
        this.platforms = platforms;
        this.channels = channels;
    }

    /** What stands in it; a delivery that can't be read at all is one part of that kind. */
    List<Part> parts(Delivery delivery) {
        try {
            return protocols
                    .find(connections.platform(delivery.connectionId()))
                    .orElseThrow(() -> new UnreadableException("No connection of a known platform."))
                    .read(delivery.body(), delivery.receivedAt());
        } catch (UnreadableException e) {
            return List.of(new Part.Unreadable(null, e.getMessage()));
        } catch (StackOverflowError nestedTooDeep) {
            return List.of(new Part.Unreadable(null, "This is nested too deep."));
        }
    }

    /** The channels of a delivery's accounts, each looked up once. */
    final class Routes {

        private final long connection;
        private final Map<StoreAccount, Optional<Channel>> found = new HashMap<>();

        Routes(Delivery delivery) {
            this.connection = delivery.connectionId();
        }

        /** One that is bound to another connection is none: nobody else's signature speaks for it. */
        Optional<Channel> to(StoreAccount account) {
            return found.computeIfAbsent(account, key -> platforms
                    .find(key.platform())
                    .flatMap(platform -> platform.account(key.id()))
                    .flatMap(id -> channels.find(key.platform(), id))
                    .filter(channel -> channel.facts().connectionId() == null
                            || channel.facts().connectionId() == connection));
        }
    }
}
