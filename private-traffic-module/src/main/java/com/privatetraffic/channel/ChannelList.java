package com.privatetraffic.channel;

import com.privatetraffic.consent.Purpose;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads channels. */
public final class ChannelList {

    private static final String SELECT =
            "select id, name, platform, account, pool_id, connection_id, landing_page, purpose,"
                    + " enabled, created_at from pt_channel ";

    private final JdbcTemplate jdbc;

    public ChannelList(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Channel> find(long id) {
        return jdbc.query(SELECT + "where id = ?", ChannelList::read, id).stream()
                .findFirst();
    }

    /** The channel that is this account, in the form {@link Platform#account} gives. */
    public Optional<Channel> find(String platform, String account) {
        return jdbc.query(SELECT + "where platform = ? and account = ?", ChannelList::read, platform, account).stream()
                .findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Channel> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where id > ? order by id fetch first ? rows only", ChannelList::read, afterId, limit);
    }

    private static Channel read(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getLong("id"),
                new ChannelFacts(
                        row.getString("name"),
                        row.getString("platform"),
                        row.getString("account"),
                        row.getLong("pool_id"),
                        row.getObject("connection_id", Long.class),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("enabled"),
                        row.getString("landing_page")),
                InstantColumn.read(row, "created_at"));
    }
}
