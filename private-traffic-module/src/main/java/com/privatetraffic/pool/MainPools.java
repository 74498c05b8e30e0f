package com.privatetraffic.pool;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.pool.PoolRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which pool is the main one, and which were. There is always exactly one present stretch: its row carries a marker that is
 * unique.
 */
public final class MainPools {

    private static final String SELECT = "select id, pool_id, from_at, until_at, actor, reason from pt_main_pool ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final PoolList pools;
    private final AuditTrail audit;

    public MainPools(Database database, Clock clock, PoolList pools, AuditTrail audit) {
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.pools = pools;
        this.audit = audit;
    }

    public MainPool current() {
        return jdbc.queryForObject(SELECT + "where present = 1", MainPools::read);
    }

    /**
     * Ends the present stretch and begins the next, in one transaction: of two who switch at once, one comes after the
     * other. To what is the case already changes nothing and writes no history.
     *
     * @param poolId null for the mode "several pools"
     * @throws PoolRefusedException when the pool is unknown, not digital or switched off, or nobody says why
     */
    public MainPool switchTo(Long poolId, String reason, String actor) {
        if (reason == null || reason.isBlank()) {
            throw new PoolRefusedException(Rule.NO_REASON);
        }
        return transactions.execute(status -> {
            lock();
            MainPool before = current();
            if (Objects.equals(before.poolId(), poolId)) {
                return before;
            }
            checkMayBeMain(poolId);
            Instant now = notBefore(before.from());
            jdbc.update(
                    "update pt_main_pool set until_at = ?, present = null where id = ?",
                    InstantColumn.of(now),
                    before.id());
            jdbc.update(
                    "insert into pt_main_pool (pool_id, from_at, actor, reason, present) values (?, ?, ?, ?, 1)",
                    poolId,
                    InstantColumn.of(now),
                    actor,
                    reason);
            audit.record(
                    new AuditEntry(actor, "SWITCH", "main-pool", "main", text(before.poolId()), text(poolId), reason));
            return current();
        });
    }

    /** Latest first, those with an id below {@code beforeId}. */
    public List<MainPool> history(long beforeId, int limit) {
        return jdbc.query(
                SELECT + "where id < ? order by id desc fetch first ? rows only", MainPools::read, beforeId, limit);
    }

    /**
     * The first stretch of all is the row that serialises switches. The present one would not do: whoever waited for its
     * lock would find that it is no longer present, and nothing in its place.
     */
    private void lock() {
        jdbc.queryForList("select id from pt_main_pool where id = (select min(id) from pt_main_pool) for update");
    }

    /** Nodes' clocks differ, and the database's, which began the first stretch, from theirs; no stretch ends before it began. */
    private Instant notBefore(Instant from) {
        Instant now = clock.instant();
        return now.isBefore(from) ? from : now;
    }

    private void checkMayBeMain(Long poolId) {
        if (poolId == null) {
            return;
        }
        PoolFacts wanted = pools.find(poolId)
                .orElseThrow(() -> new PoolRefusedException(Rule.UNKNOWN_POOL))
                .facts();
        wanted.whyNotMain().ifPresent(rule -> {
            throw new PoolRefusedException(rule);
        });
    }

    private static String text(Long poolId) {
        return poolId == null ? "several" : Long.toString(poolId);
    }

    private static MainPool read(ResultSet row, int number) throws SQLException {
        return new MainPool(
                row.getLong("id"),
                row.getObject("pool_id", Long.class),
                InstantColumn.read(row, "from_at"),
                InstantColumn.read(row, "until_at"),
                row.getString("actor"),
                row.getString("reason"));
    }
}
