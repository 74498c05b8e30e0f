package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.pool.PoolList;
import java.util.List;
import java.util.Optional;

/** Puts channels into words. */
final class ChannelViews {

    /** As many as somebody can choose from. */
    private static final int CHOICES = 500;

    /**
     * A channel in the list.
     *
     * @param connection the name of what its messages come and go through; null for none
     */
    record Line(
            long id,
            String name,
            String chip,
            String state,
            String platform,
            long poolId,
            String pool,
            String account,
            String connection) {}

    /**
     * A channel on its own page.
     *
     * @param problem why nothing comes through it, as a sentence; null when nothing is known to be wrong
     */
    record Detail(Line line, String purpose, String landingPage, boolean enabled, String problem) {}

    private final Platforms platforms;
    private final ChannelList channels;
    private final Connections connections;
    private final PoolList pools;

    ChannelViews(Platforms platforms, ChannelList channels, Connections connections, PoolList pools) {
        this.platforms = platforms;
        this.channels = channels;
        this.connections = connections;
        this.pools = pools;
    }

    Rows<Line> list(long after, Words words) {
        return Rows.of(channels.list(after, Rows.TO_READ), channel -> line(channel, words), Channel::id);
    }

    Detail detail(Channel channel, Words words) {
        ChannelFacts facts = channel.facts();
        return new Detail(
                line(channel, words),
                words.of("pt.purpose." + facts.purpose()),
                facts.landingPage(),
                facts.enabled(),
                problem(facts).map(words::of).orElse(null));
    }

    List<Choice> platforms(Words words) {
        return platforms.all().stream()
                .map(platform -> new Choice(platform.id(), platform(platform.id(), words)))
                .toList();
    }

    List<Choice> pools() {
        return pools.list(0, CHOICES).stream()
                .map(pool -> new Choice(String.valueOf(pool.id()), pool.facts().name()))
                .toList();
    }

    /** The connections that a channel of the platform may go through. */
    List<Choice> connections(Platform platform) {
        return connections.list(0, CHOICES).stream()
                .filter(connection -> connection.facts().platform().equals(platform.connection()))
                .map(connection -> new Choice(
                        String.valueOf(connection.id()), connection.facts().name()))
                .toList();
    }

    /** A platform of the store's own is called by its id unless the store words it. */
    static String platform(String id, Words words) {
        return words.find("pt.platform." + id).orElse(id);
    }

    private Line line(Channel channel, Words words) {
        ChannelFacts facts = channel.facts();
        String turned = facts.enabled() ? "ON" : "OFF";
        String chip = facts.enabled() && problem(facts).isPresent() ? "PROBLEM" : turned;
        return new Line(
                channel.id(),
                facts.name(),
                chip,
                words.of("pt.state." + chip),
                platform(facts.platform(), words),
                facts.poolId(),
                pools.find(facts.poolId()).map(pool -> pool.facts().name()).orElse(""),
                facts.account(),
                connection(facts).map(found -> found.facts().name()).orElse(null));
    }

    /** The key of the sentence on what keeps messages from coming; empty where nothing does or none are expected. */
    private Optional<String> problem(ChannelFacts facts) {
        return connection(facts)
                .map(connection -> !connection.facts().enabled()
                        ? "pt.channel.problem.off"
                        : switch (connection.appSecret()) {
                            case NONE -> "pt.channel.problem.none";
                            case UNREADABLE -> "pt.channel.problem.unreadable";
                            case SET -> null;
                        });
    }

    private Optional<Connection> connection(ChannelFacts facts) {
        return Optional.ofNullable(facts.connectionId()).flatMap(connections::find);
    }
}
