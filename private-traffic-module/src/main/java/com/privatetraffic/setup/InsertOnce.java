package com.privatetraffic.setup;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts a row unless one with the same unique key is there, safely inside a larger transaction and against others doing
 * the same at the same moment (it waits for them). The one place where the two databases need different SQL: a failed
 * insert ends a transaction on PostgreSQL but not on H2, and H2 does not know {@code on conflict}.
 */
public final class InsertOnce {

    private final JdbcTemplate jdbc;
    private final DatabaseKind kind;

    InsertOnce(JdbcTemplate jdbc, DatabaseKind kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /**
     * Runs {@code insert into … values …}.
     *
     * @return whether the row is new; if not, the row that was there is visible to the next query
     */
    public boolean insert(String sql, Object... values) {
        return switch (kind) {
            case POSTGRESQL -> jdbc.update(sql + " on conflict do nothing", values) == 1;
            case H2 -> insertOrFail(sql, values);
        };
    }

    private boolean insertOrFail(String sql, Object... values) {
        try {
            return jdbc.update(sql, values) == 1;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }
}
