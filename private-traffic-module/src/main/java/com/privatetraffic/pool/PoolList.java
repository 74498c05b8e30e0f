package com.privatetraffic.pool;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads traffic pools. */
public final class PoolList {

    private static final String SELECT =
            "select p.id, p.name, p.kind, p.owner, p.landing_page, p.controllability, p.stage,"
                    + " p.enabled, p.created_at, s.size_counted, s.counted_at from pt_pool p"
                    + " left join pt_pool_size s on s.id = (select max(l.id) from pt_pool_size l where l.pool_id = p.id) ";

    private final JdbcTemplate jdbc;

    public PoolList(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Pool> find(long id) {
        return jdbc.query(SELECT + "where p.id = ?", PoolList::read, id).stream()
                .findFirst();
    }

    Optional<Pool> named(String key) {
        return jdbc.query(SELECT + "where p.name_key = ?", PoolList::read, key).stream()
                .findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Pool> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where p.id > ? order by p.id fetch first ? rows only", PoolList::read, afterId, limit);
    }

    /** Latest first, those with an id below {@code beforeId}. */
    public List<PoolSize> sizes(long poolId, long beforeId, int limit) {
        return jdbc.query(
                "select id, size_counted, counted_at, counted_by from pt_pool_size where pool_id = ? and id < ?"
                        + " order by id desc fetch first ? rows only",
                (row, number) -> new PoolSize(
                        row.getLong("id"),
                        row.getLong("size_counted"),
                        InstantColumn.read(row, "counted_at"),
                        row.getString("counted_by")),
                poolId,
                beforeId,
                limit);
    }

    private static Pool read(ResultSet row, int number) throws SQLException {
        return new Pool(
                row.getLong("id"),
                new PoolFacts(
                        row.getString("name"),
                        PoolKind.valueOf(row.getString("kind")),
                        row.getString("owner"),
                        Controllability.valueOf(row.getString("controllability")),
                        row.getBoolean("enabled"),
                        row.getString("landing_page")),
                PoolStage.valueOf(row.getString("stage")),
                row.getObject("size_counted", Long.class),
                InstantColumn.read(row, "counted_at"),
                InstantColumn.read(row, "created_at"));
    }
}
