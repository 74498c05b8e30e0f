package com.privatetraffic.link;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many open links a change of where pools lead would reach, counted as far as somebody wants to know. */
public final class LinkReach {

    private static final String OPEN_OF_CHANNELS = "select count(*) from (select 1 from pt_link l"
            + " join pt_channel c on c.id = l.channel_id where not l.disabled"
            + " and (l.expires_at is null or l.expires_at > ?) and c.pool_id ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public LinkReach(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Links of the pool's own channels, at most {@code most}. */
    public long ofPool(long poolId, int most) {
        return count("= ?", poolId, most);
    }

    /** Links of all other pools' channels, at most {@code most}: those a main pool draws. */
    public long ofOtherPools(long poolId, int most) {
        return count("<> ?", poolId, most);
    }

    private long count(String which, long poolId, int most) {
        return jdbc.queryForObject(
                OPEN_OF_CHANNELS + which + " fetch first ? rows only) counted",
                Long.class,
                InstantColumn.of(clock.instant()),
                poolId,
                most);
    }
}
