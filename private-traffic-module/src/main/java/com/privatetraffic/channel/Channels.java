package com.privatetraffic.channel;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelRefusedException.Rule;
import com.privatetraffic.destination.Destination;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and changes channels. Each method is one transaction and joins the caller's if there is one. */
public final class Channels {

    private final Database database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Platforms platforms;
    private final PoolList pools;
    private final Connections connections;
    private final ChannelList list;
    private final Set<String> allowedHosts;
    private final AuditTrail audit;

    /** Made with the hosts, in lower case, that a landing page may lie on besides the store itself. */
    public Channels(
            Database database,
            Clock clock,
            Platforms platforms,
            PoolList pools,
            Connections connections,
            ChannelList list,
            Set<String> allowedHosts,
            AuditTrail audit) {
        this.database = database;
        this.transactions = database.transactions();
        this.clock = clock;
        this.platforms = platforms;
        this.pools = pools;
        this.connections = connections;
        this.list = list;
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.audit = audit;
    }

    /**
     * Makes a channel.
     *
     * @throws ChannelRefusedException naming the broken rule
     * @throws RefusedDestinationException when nobody may be led to its landing page
     */
    public Channel create(ChannelFacts wanted, String actor) {
        ChannelFacts facts = checked(wanted);
        return transactions.execute(status -> {
            if (!insert(facts, actor)) {
                throw new ChannelRefusedException(Rule.ACCOUNT_TAKEN);
            }
            Channel made = list.find(facts.platform(), facts.account()).orElseThrow();
            record(actor, "CREATE", made.id(), null, facts);
            return made;
        });
    }

    /**
     * Changes a channel; its platform and account stay. Two changes at once follow one another. Only what changes is
     * checked: what was right once doesn't stand in the way of switching off.
     *
     * @throws ChannelRefusedException naming the broken rule
     * @throws RefusedDestinationException when nobody may be led to its landing page
     */
    public Channel change(long id, UnaryOperator<ChannelFacts> change, String actor) {
        return transactions.execute(status -> {
            database.jdbc().queryForList("select id from pt_channel where id = ? for update", id);
            ChannelFacts before = list.find(id)
                    .orElseThrow(() -> new ChannelRefusedException(Rule.UNKNOWN_CHANNEL))
                    .facts();
            ChannelFacts after = checked(before, change.apply(before));
            if (!after.equals(before)) {
                update(id, after);
                record(actor, "CHANGE", id, before, after);
            }
            return list.find(id).orElseThrow();
        });
    }

    private ChannelFacts checked(ChannelFacts facts) {
        Platform platform = platform(facts.platform());
        String account =
                platform.account(facts.account()).orElseThrow(() -> new ChannelRefusedException(Rule.NOT_AN_ACCOUNT));
        checkPool(facts.poolId());
        checkConnection(facts);
        return landing(facts.at(account));
    }

    private ChannelFacts checked(ChannelFacts before, ChannelFacts wanted) {
        if (!wanted.platform().equals(before.platform())) {
            throw new ChannelRefusedException(Rule.OTHER_PLATFORM);
        }
        if (!wanted.account().equals(before.account())
                && !platform(wanted.platform()).account(wanted.account()).equals(Optional.of(before.account()))) {
            throw new ChannelRefusedException(Rule.OTHER_ACCOUNT);
        }
        ChannelFacts after = wanted.at(before.account());
        if (after.poolId() != before.poolId()) {
            checkPool(after.poolId());
        }
        if (!Objects.equals(after.connectionId(), before.connectionId())) {
            checkConnection(after);
        }
        return Objects.equals(after.landingPage(), before.landingPage()) ? after : landing(after);
    }

    private Platform platform(String id) {
        return platforms.find(id).orElseThrow(() -> new ChannelRefusedException(Rule.UNKNOWN_PLATFORM));
    }

    private void checkPool(long poolId) {
        if (pools.find(poolId).isEmpty()) {
            throw new ChannelRefusedException(Rule.UNKNOWN_POOL);
        }
    }

    private void checkConnection(ChannelFacts facts) {
        if (facts.connectionId() == null) {
            return;
        }
        Connection connection = connections
                .find(facts.connectionId())
                .orElseThrow(() -> new ChannelRefusedException(Rule.UNKNOWN_CONNECTION));
        if (!connection.facts().platform().equals(platform(facts.platform()).connection())) {
            throw new ChannelRefusedException(Rule.FOREIGN_CONNECTION);
        }
    }

    private ChannelFacts landing(ChannelFacts facts) {
        return facts.landingPage() == null
                ? facts
                : facts.landingAt(
                        Destination.of(facts.landingPage(), allowedHosts).location());
    }

    private boolean insert(ChannelFacts facts, String actor) {
        Object now = InstantColumn.of(clock.instant());
        return database.insertOnce()
                .insert(
                        "insert into pt_channel (name, platform, account, pool_id, connection_id, landing_page, purpose,"
                                + " enabled, created_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        facts.name(),
                        facts.platform(),
                        facts.account(),
                        facts.poolId(),
                        facts.connectionId(),
                        facts.landingPage(),
                        facts.purpose().name(),
                        facts.enabled(),
                        actor,
                        now,
                        now);
    }

    private void update(long id, ChannelFacts facts) {
        database.jdbc()
                .update(
                        "update pt_channel set name = ?, pool_id = ?, connection_id = ?, landing_page = ?, purpose = ?,"
                                + " enabled = ?, updated_at = ? where id = ?",
                        facts.name(),
                        facts.poolId(),
                        facts.connectionId(),
                        facts.landingPage(),
                        facts.purpose().name(),
                        facts.enabled(),
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private void record(String actor, String action, long id, ChannelFacts before, ChannelFacts after) {
        audit.record(new AuditEntry(
                actor,
                action,
                "channel",
                Long.toString(id),
                before == null ? null : before.toString(),
                after.toString(),
                null));
    }
}
