package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts contacts as far as somebody wants to know, so that a count costs the same however many there are. */
public final class ContactCounts {

    private final JdbcTemplate jdbc;

    public ContactCounts(Database database) {
        this.jdbc = database.jdbc();
    }

    /** How many contacts came from a pool, at most {@code most}; merged and erased ones don't count. */
    public long fromPool(long poolId, int most) {
        return jdbc.queryForObject(
                "select count(*) from (select 1 from pt_contact where source_pool_id = ? and merged_into is null"
                        + " and erased_at is null fetch first ? rows only) counted",
                Long.class,
                poolId,
                most);
    }
}
