package com.privatetraffic.link;

import com.privatetraffic.setup.InstantColumn;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of clicks. A click that is already there is left alone: its id is the key. */
final class Clicks {

    private static final String INSERT = "insert into pt_click (id, link_code, salesperson_code, occurred_at, via, bot,"
            + " device, country, referrer, utm_source, utm_medium, utm_campaign)"
            + " select cast(? as uuid), cast(? as varchar(32)), cast(? as varchar(32)),"
            + " cast(? as timestamp(6) with time zone), cast(? as varchar(8)), cast(? as boolean),"
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
            click.linkCode(),
            click.salespersonCode(),
            InstantColumn.of(click.occurredAt()),
            click.via().name(),
            click.bot(),
            click.device().name(),
            click.country(),
            click.referrer(),
            click.utm().source(),
            click.utm().medium(),
            click.utm().campaign(),
            click.id()
        };
    }
}
