package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionFacts;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.channel.SecretState;
import java.util.List;

/** Puts connections into words. */
final class ConnectionViews {

    /**
     * A connection.
     *
     * @param secret what is known of the secret the platform signs with
     * @param webhook where the platform sends; null for one that sends nothing
     */
    record Line(
            long id,
            String name,
            String chip,
            String state,
            String platform,
            String appId,
            String secret,
            boolean enabled,
            boolean secretKept,
            boolean tokenKept,
            String webhook) {}

    private final Connections connections;
    private final Platforms platforms;
    private final WebhookAddress webhooks;

    ConnectionViews(Connections connections, Platforms platforms, WebhookAddress webhooks) {
        this.connections = connections;
        this.platforms = platforms;
        this.webhooks = webhooks;
    }

    Rows<Line> list(long after, Words words) {
        return Rows.of(connections.list(after, Rows.TO_READ), connection -> line(connection, words), Connection::id);
    }

    Line line(Connection connection, Words words) {
        ConnectionFacts facts = connection.facts();
        String turned = facts.enabled() ? "ON" : "OFF";
        String chip = facts.enabled() && connection.appSecret() != SecretState.SET ? "PROBLEM" : turned;
        return new Line(
                connection.id(),
                facts.name(),
                chip,
                words.of("pt.state." + chip),
                kind(facts.platform(), words),
                facts.appId(),
                words.of("pt.secret.short." + connection.appSecret()),
                facts.enabled(),
                connection.appSecret() != SecretState.NONE,
                connection.verifyToken() != SecretState.NONE,
                webhooks.of(facts.platform(), connection.id()));
    }

    List<Choice> kinds(Words words) {
        return platforms.connections().stream()
                .map(kind -> new Choice(kind, kind(kind, words)))
                .toList();
    }

    static String kind(String id, Words words) {
        return words.find("pt.connection.kind." + id).orElse(id);
    }
}
