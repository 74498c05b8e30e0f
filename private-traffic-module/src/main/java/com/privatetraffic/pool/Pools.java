package com.privatetraffic.pool;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.PoolRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and changes traffic pools. Each method is one transaction and joins the caller's if there is one. */
public final class Pools {

    private static final String SUBJECT = "pool";
    private static final int LONGEST_NAME = 120;

    private final Database database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final PoolList list;
    private final Set<String> allowedHosts;
    private final AuditTrail audit;

    /** Made with the hosts, in lower case, that a landing page may lie on besides the store itself. */
    public Pools(Database database, Clock clock, PoolList list, Set<String> allowedHosts, AuditTrail audit) {
        this.database = database;
        this.transactions = database.transactions();
        this.clock = clock;
        this.list = list;
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.audit = audit;
    }

    /**
     * Makes a pool, at the stage where its kind begins.
     *
     * @throws PoolRefusedException when another has the name
     * @throws RefusedDestinationException when nobody may be led to its landing page
     */
    public Pool create(PoolFacts wanted, String actor) {
        PoolFacts facts = wanted.checked(allowedHosts);
        checkName(facts);
        return transactions.execute(status -> {
            if (!insert(facts, actor)) {
                throw new PoolRefusedException(Rule.NAME_TAKEN);
            }
            Pool made = list.named(key(facts.name())).orElseThrow();
            record(actor, "CREATE", made.id(), null, facts, null);
            return made;
        });
    }

    /**
     * Changes a pool, all of it or nothing. Two changes at once follow one another, each seeing what the other made; what
     * is the case already changes nothing and leaves no trace. Only what changes is checked: what was right once doesn't
     * stand in the way of switching off.
     *
     * @throws PoolRefusedException when there is no such pool, another has the name, it would become another kind, or it
     *     moves to another stage without a reason
     * @throws RefusedDestinationException when nobody may be led to its landing page
     */
    public Pool change(long id, PoolChange change, String actor) {
        return transactions.execute(status -> {
            Pool before = lock(id);
            PoolFacts facts = checked(before.facts(), change.facts().apply(before.facts()));
            if (!facts.equals(before.facts())) {
                updateIfNameIsFree(id, facts);
                record(actor, "CHANGE", id, before.facts(), facts, change.reason());
            }
            if (change.stage() != null && change.stage() != before.stage()) {
                if (change.reason() == null || change.reason().isBlank()) {
                    throw new PoolRefusedException(Rule.NO_REASON);
                }
                move(id, change.stage());
                record(actor, "MOVE", id, before.stage(), change.stage(), change.reason());
            }
            if (change.size() != null) {
                count(id, change.size(), actor);
            }
            return list.find(id).orElseThrow();
        });
    }

    private PoolFacts checked(PoolFacts before, PoolFacts after) {
        if (after.kind() != before.kind()) {
            throw new PoolRefusedException(Rule.OTHER_KIND);
        }
        checkName(after);
        return Objects.equals(after.landingPage(), before.landingPage()) ? after : after.checked(allowedHosts);
    }

    /** Some letters become two in lower case. */
    private static void checkName(PoolFacts facts) {
        if (key(facts.name()).length() > LONGEST_NAME) {
            throw new PoolRefusedException(Rule.NAME_TOO_LONG);
        }
    }

    private void move(long id, PoolStage stage) {
        database.jdbc()
                .update(
                        "update pt_pool set stage = ?, updated_at = ? where id = ?",
                        stage.name(),
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private void count(long id, long size, String actor) {
        database.jdbc()
                .update(
                        "insert into pt_pool_size (pool_id, size_counted, counted_at, counted_by) values (?, ?, ?, ?)",
                        id,
                        size,
                        InstantColumn.of(clock.instant()),
                        actor);
    }

    private Pool lock(long id) {
        database.jdbc().queryForList("select id from pt_pool where id = ? for update", id);
        return list.find(id).orElseThrow(() -> new PoolRefusedException(Rule.UNKNOWN_POOL));
    }

    private boolean insert(PoolFacts facts, String actor) {
        Object now = InstantColumn.of(clock.instant());
        return database.insertOnce()
                .insert(
                        "insert into pt_pool (name, name_key, kind, owner, landing_page, controllability, stage, enabled,"
                                + " created_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        facts.name(),
                        key(facts.name()),
                        facts.kind().name(),
                        facts.owner(),
                        facts.landingPage(),
                        facts.controllability().name(),
                        facts.kind().usualStage().name(),
                        facts.enabled(),
                        actor,
                        now,
                        now);
    }

    private void updateIfNameIsFree(long id, PoolFacts facts) {
        try {
            update(id, facts);
        } catch (DuplicateKeyException taken) {
            throw new PoolRefusedException(Rule.NAME_TAKEN);
        }
    }

    private void update(long id, PoolFacts facts) {
        database.jdbc()
                .update(
                        "update pt_pool set name = ?, name_key = ?, owner = ?, landing_page = ?, controllability = ?,"
                                + " enabled = ?, updated_at = ? where id = ?",
                        facts.name(),
                        key(facts.name()),
                        facts.owner(),
                        facts.landingPage(),
                        facts.controllability().name(),
                        facts.enabled(),
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private void record(String actor, String action, long id, Object before, Object after, String reason) {
        audit.record(new AuditEntry(
                actor,
                action,
                SUBJECT,
                Long.toString(id),
                before == null ? null : before.toString(),
                after.toString(),
                reason));
    }

    /** Two names that differ in case alone are one to a reader. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
