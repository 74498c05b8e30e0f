package com.privatetraffic.link;

import com.privatetraffic.setup.InstantColumn;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of clicks. A click that is already there is left alone: its id is the key. */
final class Clicks {

    private static final String INSERT = "insert into pt_click (id, link_code, salesperson_code, channel_id, pool_id,"
            + " occurred_at, via, bot, visitor_id, device, country, referrer, utm_source, utm_medium, utm_campaign)"
            + " select cast(? as uuid), cast(? as varchar(32)), cast(? as varchar(32)),"
            + " cast(? as bigint), cast(? as bigint),"
            + " cast(? as timestamp(6) with time zone), cast(? as varchar(8)), cast(? as boolean), cast(? as uuid),"
            + " cast(? as varchar(16)), cast(? as varchar(2)), cast(? as varchar(500)), cast(? as varchar(120)),"
            + " cast(? as varchar(120)), cast(? as varchar(120))"
            + " where not exists (select 1 from pt_click where id = cast(? as uuid))";

    private final JdbcTemplate jdbc;

    Clicks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Click click) {
        jdbc.update(INSERT, arguments(click));
    }

    void insertAll(List<Click> clicks) {
        jdbc.batchUpdate(INSERT, clicks.stream().map(Clicks::arguments).toList());
    }

    private static Object[] arguments(Click click) {
        return new Object[] {
            click.id(),
            click.origin().linkCode(),
            click.origin().salespersonCode(),
            click.origin().channelId(),
            click.origin().poolId(),
            InstantColumn.of(click.occurredAt()),
            click.via().name(),
            click.visitor().bot(),
            click.visitor().id(),
            click.visitor().device().name(),
            click.visitor().country(),
            click.referrer(),
            click.utm().source(),
            click.utm().medium(),
            click.utm().campaign(),
            click.id()
        };
    }
}
