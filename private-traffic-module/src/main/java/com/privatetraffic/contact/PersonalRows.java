package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A table's part of what is kept about a person: how it is read, and what removing it does. */
public final class PersonalRows implements PersonalData {

    private final Database database;
    private final String name;
    private final String select;
    private final List<String> erasures;

    /**
     * Each statement has one place for the contacts' ids, {@code = any (?)}.
     *
     * @param select gives the rows, oldest first
     */
    public PersonalRows(Database database, String name, String select, String... erasures) {
        this.database = database;
        this.name = name;
        this.select = select;
        this.erasures = List.of(erasures);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Map<String, Object>> of(List<Long> family) {
        return database.jdbc().query(select, PersonalRows::row, (Object) family.toArray(Long[]::new));
    }

    @Override
    public void erase(List<Long> family) {
        erasures.forEach(erasure -> database.jdbc().update(erasure, (Object) family.toArray(Long[]::new)));
    }

    /** The two databases differ in the case of names and in how they give instants. */
    private static Map<String, Object> row(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), plain(value));
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return value instanceof UUID id ? id.toString() : value;
    }
}
