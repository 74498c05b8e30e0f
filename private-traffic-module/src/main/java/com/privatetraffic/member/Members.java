package com.privatetraffic.member;

import com.privatetraffic.member.Member.TierName;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads members. */
public final class Members {

    private static final String SELECT = "select m.id, m.number, m.contact_id, m.customer_id, t.code as tier_code,"
            + " t.name_en, t.name_zh, m.terms_version, m.joined_at from pt_member m join pt_tier t on t.id = m.tier_id ";

    private final JdbcTemplate jdbc;

    public Members(Database database) {
        this.jdbc = database.jdbc();
    }

    public Optional<Member> find(long id) {
        return one("where m.id = ?", id);
    }

    /** Also the membership of a contact merged into this one, and of the one this was merged into. */
    public Optional<Member> findByContact(long contactId) {
        return one(
                """
                where m.contact_id in (select f.id from pt_contact f join pt_contact r
                  on f.id = coalesce(r.merged_into, r.id) or f.merged_into = coalesce(r.merged_into, r.id) where r.id = ?)
                """,
                contactId);
    }

    public Optional<Member> findByCustomer(long customerId) {
        return one("where m.customer_id = ?", customerId);
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<Member> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where m.id > ? order by m.id fetch first ? rows only", Members::read, afterId, limit);
    }

    private Optional<Member> one(String where, long argument) {
        return jdbc.query(SELECT + where, Members::read, argument).stream().findFirst();
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("contact_id"),
                row.getObject("customer_id", Long.class),
                row.getString("tier_code"),
                new TierName(row.getString("name_en"), row.getString("name_zh")),
                row.getString("terms_version"),
                InstantColumn.read(row, "joined_at"));
    }
}
