package com.privatetraffic.link;

import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The table of clicks. A click that is already there is left alone: its id is the key. */
final class Clicks {

    /** A column, its type in the database and where its value is found. */
    private record Column(String name, String type, Function<Click, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", Click::id),
            new Column("link_code", "varchar", click -> click.origin().linkCode()),
            new Column("salesperson_code", "varchar", click -> click.origin().salespersonCode()),
            new Column("channel_id", "bigint", click -> click.origin().channelId()),
            new Column("pool_id", "bigint", click -> click.origin().poolId()),
            new Column("occurred_at", "timestamp with time zone", click -> InstantColumn.of(click.occurredAt())),
            new Column("via", "varchar", click -> click.via().name()),
            new Column("bot", "boolean", click -> click.visitor().bot()),
            new Column("visitor_id", "uuid", click -> click.visitor().id()),
            new Column("device", "varchar", click -> click.visitor().device().name()),
            new Column("country", "varchar", click -> click.visitor().country()),
            new Column("referrer", "varchar", Click::referrer),
            new Column("utm_source", "varchar", click -> click.utm().source()),
            new Column("utm_medium", "varchar", click -> click.utm().medium()),
            new Column("utm_campaign", "varchar", click -> click.utm().campaign()));

    private static final String INTO = "insert into pt_click (" + listed(Column::name) + ") ";

    private static final String ONE = INTO + "values (" + listed(column -> "cast(? as " + column.type() + ")") + ")";

    /** All at once: a statement per row would cost PostgreSQL far more than the rows. */
    private static final String MANY = INTO + "select * from unnest("
            + listed(column -> "cast(? as " + column.type() + "[])") + ") on conflict (id) do nothing";

    private final Database database;

    Clicks(Database database) {
        this.database = database;
    }

    void insert(Click click) {
        database.insertOnce()
                .insert(
                        ONE,
                        COLUMNS.stream()
                                .map(column -> column.value().apply(click))
                                .toArray());
    }

    Origin origin(UUID click) {
        return database.jdbc()
                .queryForObject(
                        "select link_code, salesperson_code, channel_id, pool_id from pt_click where id = ?",
                        (row, number) -> new Origin(
                                row.getString("link_code"),
                                row.getString("salesperson_code"),
                                row.getObject("channel_id", Long.class),
                                row.getObject("pool_id", Long.class)),
                        click);
    }

    void insertAll(List<Click> clicks) {
        switch (database.kind()) {
            case H2 -> clicks.forEach(this::insert);
            case POSTGRESQL -> database.jdbc().update(connection -> arrays(connection, clicks));
        }
    }

    private static PreparedStatement arrays(Connection connection, List<Click> clicks) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(MANY);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            Object[] values = clicks.stream().map(column.value()).toArray();
            statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
        }
        return statement;
    }

    private static String listed(Function<Column, String> part) {
        return String.join(", ", COLUMNS.stream().map(part).toList());
    }
}
