package com.privatetraffic.channel;

/**
 * What a store says of a channel.
 *
 * @param account as {@link Platform#account} cleans it; with the platform the business account of its contacts' identities
 * @param connectionId what its messages come and go through; null for none
 * @param landingPage where its visitors are led when the link names no page; null for the pool's
 * @param purpose what consent given through it is for
 */
public record ChannelFacts(
        String name,
        String platform,
        String account,
        long poolId,
        Long connectionId,
        String landingPage,
        String purpose,
        boolean enabled) {

    /** What consent is usually asked for. */
    public static final String MARKETING = "marketing";

    public ChannelFacts named(String name) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    public ChannelFacts inPool(long poolId) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    public ChannelFacts through(Long connectionId) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    public ChannelFacts landingAt(String landingPage) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    public ChannelFacts asking(String purpose) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    public ChannelFacts enabled(boolean enabled) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }

    ChannelFacts at(String account) {
        return new ChannelFacts(name, platform, account, poolId, connectionId, landingPage, purpose, enabled);
    }
}
