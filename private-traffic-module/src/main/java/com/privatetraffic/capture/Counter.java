package com.privatetraffic.capture;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelList;
import java.util.List;
import java.util.Optional;

/** The counter of a shop: which channel stands for it. */
public final class Counter {

    /** The surer first. */
    static final List<String> PLATFORMS = List.of("offline-counter", "offline");

    private static final int PAGE = 200;

    private final ChannelList channels;

    public Counter(ChannelList channels) {
        this.channels = channels;
    }

    /** The oldest channel of a counter that is on; empty when the owner made none. */
    public Optional<Channel> channel() {
        Channel found = null;
        long after = 0;
        List<Channel> page = channels.list(after, PAGE);
        while (!page.isEmpty()) {
            for (Channel channel : page) {
                if (channel.facts().enabled() && isBetter(channel, found)) {
                    found = channel;
                }
                after = channel.id();
            }
            page = page.size() < PAGE ? List.of() : channels.list(after, PAGE);
        }
        return Optional.ofNullable(found);
    }

    private static boolean isBetter(Channel channel, Channel found) {
        int rank = PLATFORMS.indexOf(channel.facts().platform());
        return rank >= 0
                && (found == null || rank < PLATFORMS.indexOf(found.facts().platform()));
    }
}
