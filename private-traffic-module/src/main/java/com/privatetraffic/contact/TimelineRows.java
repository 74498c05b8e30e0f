package com.privatetraffic.contact;

import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a table's part of a timeline from an edge on. An index on contact, instant and id lets it touch no more rows than
 * it gives: each contact of a family is asked by itself, since rows of several come sorted from no index.
 */
public final class TimelineRows {

    private final Database database;
    private final String sql;
    private final RowMapper<TimelineEntry> mapper;

    /**
     * A source of these rows.
     *
     * @param select up to and with the condition {@code … = ?} on the contact
     * @param at the column of the instant
     * @param id the column of the id
     */
    public TimelineRows(Database database, String select, String at, String id, RowMapper<TimelineEntry> mapper) {
        this.database = database;
        this.sql = "%1$s and %2$s <= ? and (%2$s < ? or %3$s < ?) order by %2$s desc, %3$s desc fetch first ? rows only"
                .formatted(select, at, id);
        this.mapper = mapper;
    }

    /** As {@link TimelineSource#before} has to answer. */
    public List<TimelineEntry> before(List<Long> family, Edge edge, int limit) {
        Object at = InstantColumn.of(edge.at());
        if (family.size() == 1) {
            return database.jdbc().query(sql, mapper, family.get(0), at, at, edge.belowId(), limit);
        }
        List<TimelineEntry> all = new ArrayList<>();
        for (Long contact : family) {
            all.addAll(database.jdbc().query(sql, mapper, contact, at, at, edge.belowId(), limit));
        }
        return all.stream().sorted(TimelineEntry.LATEST_FIRST).limit(limit).toList();
    }
}
