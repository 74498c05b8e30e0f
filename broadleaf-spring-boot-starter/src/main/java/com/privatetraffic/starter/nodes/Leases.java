package com.privatetraffic.starter.nodes;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Names of which each is held by one thread of one node at a time. A lease is a committed row, renewed while its node
 * lives: it occupies no connection, and a node that dies lets go after half a minute. The database's clock counts, not the
 * nodes'.
 */
public class Leases implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private static final String END = "current_timestamp + interval '30' second";
    private static final long RENEWAL_SECONDS = 10;

    /** By name, who took it: each time another, so that whoever had it before touches nothing of who has it now. */
    private final ConcurrentMap<String, String> held = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lease-renewal");
        thread.setDaemon(true);
        return thread;
    });

    public Leases(ApartConnections apart) {
        // Past the caller's connection, so that nobody's entities are flushed.
        jdbc = new JdbcTemplate(apart.dataSource());
        transactions = apart.transactions();
        // Failures are logged by renew(), so nobody waits for the future.
        var unused = timer.scheduleWithFixedDelay(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
    }

    /** A held name; closing it lets go. */
    public final class Lease implements AutoCloseable {

        private final String name;
        private final String holder;

        private Lease(String name, String holder) {
            this.name = name;
            this.holder = holder;
        }

        @Override
        public void close() {
            held.remove(name, holder);
            try {
                transactions.executeWithoutResult(
                        status -> jdbc.update("delete from NODE_LEASE where NAME = ? and HOLDER = ?", name, holder));
            } catch (DataAccessException e) {
                LOG.warn("The lease {} could not be given back; it ends by itself in half a minute.", name, e);
            }
        }
    }

    /** The lease of this name, or nothing while another thread or node holds it. */
    public Optional<Lease> take(String name) {
        String holder = UUID.randomUUID().toString();
        if (held.putIfAbsent(name, holder) != null) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            taken = Boolean.TRUE.equals(transactions.execute(status -> written(name, holder)));
        } catch (DuplicateKeyException overtaken) {
            // another node was faster between our two statements
        } finally {
            if (!taken) {
                held.remove(name, holder);
            }
        }
        return taken ? Optional.of(new Lease(name, holder)) : Optional.empty();
    }

    private boolean written(String name, String holder) {
        return jdbc.update(
                                "update NODE_LEASE set HOLDER = ?, ENDS_AT = " + END
                                        + " where NAME = ? and ENDS_AT < current_timestamp",
                                holder,
                                name)
                        == 1
                || jdbc.update(
                                "insert into NODE_LEASE (NAME, HOLDER, ENDS_AT)"
                                        + " select cast(? as varchar(100)), cast(? as varchar(36)), " + END
                                        + " where not exists (select 1 from NODE_LEASE where NAME = ?)",
                                name,
                                holder,
                                name)
                        == 1;
    }

    /** Whether this node holds this name by its own account only: its lease ended, and others may have had it since. */
    public boolean hasLost(String name) {
        String holder = held.get(name);
        return holder != null && !Boolean.TRUE.equals(transactions.execute(status -> renewed(name, holder)));
    }

    private boolean renewed(String name, String holder) {
        return jdbc.update("update NODE_LEASE set ENDS_AT = " + END + " where NAME = ? and HOLDER = ?", name, holder)
                == 1;
    }

    private void renew() {
        if (!held.isEmpty()) {
            try {
                transactions.executeWithoutResult(status -> held.forEach(this::renewed));
            } catch (RuntimeException e) {
                LOG.warn("This node's leases could not be renewed; it is tried again in {} s.", RENEWAL_SECONDS, e);
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
