package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads contacts. */
public final class Contacts {

    private static final String SELECT = "select c.id, c.name, c.email, c.phone, c.customer_id, c.stage, c.source,"
            + " c.source_link_code, c.created_at from pt_contact c ";

    private final JdbcTemplate jdbc;

    public Contacts(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Contact> find(long id) {
        return jdbc.query(SELECT + "where c.id = ?", Contacts::read, id).stream()
                .findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Contact> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where c.id > ? order by c.id fetch first ? rows only", Contacts::read, afterId, limit);
    }

    /** Whom this address belongs to, given in lower case. */
    public Optional<Contact> findByEmail(String address) {
        return find(Identity.email(address));
    }

    /** Whom this number in E.164 belongs to. */
    public Optional<Contact> findByPhone(String e164) {
        return find(Identity.phone(e164));
    }

    Optional<Contact> find(Identity identity) {
        return jdbc
                .query(
                        SELECT + "join pt_contact_identity i on i.contact_id = c.id"
                                + " where i.platform = ? and i.account = ? and i.external_id = ?",
                        Contacts::read,
                        identity.platform(),
                        identity.account(),
                        identity.externalId())
                .stream()
                .findFirst();
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("customer_id", Long.class),
                row.getString("stage"),
                row.getString("source"),
                row.getString("source_link_code"),
                InstantColumn.read(row, "created_at"));
    }
}
