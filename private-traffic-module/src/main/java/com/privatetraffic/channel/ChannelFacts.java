package com.privatetraffic.channel;

import com.privatetraffic.consent.Purpose;
import java.util.Objects;

/**
 * What a store says of a channel.
 *
 * @param account as {@link Platform#account} cleans it; with the platform the business account of its contacts' identities
 * @param connectionId what its messages come and go through; null for none
 * @param purpose what consent given through it is for
 * @param landingPage where its visitors are led when the link names no page; null for the pool's
 */
public record ChannelFacts(
        String name,
        String platform,
        String account,
        long poolId,
        Long connectionId,
        Purpose purpose,
        boolean enabled,
        String landingPage) {

    public ChannelFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(purpose, "purpose");
    }

    public ChannelFacts named(String name) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts inPool(long poolId) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts through(Long connectionId) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts landingAt(String landingPage) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts asking(Purpose purpose) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts enabled(boolean enabled) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts on(String platform) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }

    public ChannelFacts at(String account) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, purpose, enabled, landingPage);
    }
}
