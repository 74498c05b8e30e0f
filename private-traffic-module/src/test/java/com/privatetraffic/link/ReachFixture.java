package com.privatetraffic.link;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.Pools;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.SecretBox;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools and channels on a test's database, put together as the application does it. */
public final class ReachFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Set<String> HOSTS = Set.of("wa.me");

    private final Pools pools;
    private final MainPools mainPools;
    private final Channels channels;

    public ReachFixture(Database database, Clock clock) {
        AuditTrail audit = new AuditTrail(database, clock);
        PoolList list = new PoolList(database);
        Platforms platforms = new Platforms(List.of());
        Connections connections = new Connections(database, clock, platforms, new SecretBox(new byte[32]), audit);
        pools = new Pools(database, clock, list, HOSTS, audit);
        mainPools = new MainPools(database, clock, list, audit);
        channels = new Channels(database, clock, platforms, list, connections, new ChannelList(database), HOSTS, audit);
    }

    public Pool pool(PoolKind kind, String landingPage) {
        return pools.create(PoolFacts.usual("Pool " + NUMBERS.incrementAndGet(), kind, landingPage), "test");
    }

    /** An account of some platform, without a landing page of its own. */
    public Channel channel(Pool pool) {
        String account = "account" + NUMBERS.incrementAndGet();
        return channels.create(
                new ChannelFacts(account, "instagram", account, pool.id(), null, Purpose.MARKETING, true, null),
                "test");
    }

    /** Null for none. */
    public void main(Pool pool) {
        mainPools.switchTo(pool == null ? null : pool.id(), "A test says so", "test");
    }
}
