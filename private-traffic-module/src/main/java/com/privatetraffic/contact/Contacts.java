package com.privatetraffic.contact;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads contacts. A merged one is answered by the contact it was merged into. */
public final class Contacts {

    private final JdbcTemplate jdbc;

    public Contacts(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Who answers for this id now; its own {@link Contact#id()} differs from the one asked for after a merge. */
    public Optional<Contact> find(long id) {
        return jdbc
                .query(
                        ContactRow.SELECT
                                + "where c.id = (select coalesce(merged_into, id) from pt_contact where id = ?)",
                        ContactRow::read,
                        id)
                .stream()
                .findFirst();
    }

    /** What is written on this contact, whoever answers for it now. */
    Contact itself(long id) {
        return jdbc.queryForObject(ContactRow.SELECT + "where c.id = ?", ContactRow::read, id);
    }

    /** The contact itself and all that were merged into it: whoever reads its history reads that of all of them. */
    public List<Long> family(long root) {
        return jdbc.queryForList("select id from pt_contact where id = ? or merged_into = ?", Long.class, root, root);
    }

    /** Whom this address belongs to, given in lower case. */
    public Optional<Contact> findByEmail(String address) {
        return find(Identity.email(address));
    }

    /** Whom this number in E.164 belongs to. */
    public Optional<Contact> findByPhone(String e164) {
        return find(Identity.phone(e164));
    }

    public Optional<Contact> find(Identity identity) {
        return holder(identity).flatMap(this::find);
    }

    /** The contact an identity was given to, though it may be merged by now. */
    public Optional<Long> holder(Identity identity) {
        return jdbc
                .queryForList(
                        "select contact_id from pt_contact_identity"
                                + " where platform = ? and account = ? and external_id = ?",
                        Long.class,
                        identity.platform(),
                        identity.account(),
                        identity.externalId())
                .stream()
                .findFirst();
    }

    /** As which ways a contact and those merged into it are known, in the order they came. */
    public List<Identity> identities(long root) {
        return jdbc.query(
                """
                select i.platform, i.account, i.external_id from pt_contact_identity i
                  join pt_contact c on c.id = i.contact_id where c.id = ? or c.merged_into = ? order by i.id""",
                (row, number) -> new Identity(row.getString(1), row.getString(2), row.getString(3)),
                root,
                root);
    }

    /** Notes that something happened with a contact; in the caller's transaction. */
    public void touch(long id, Instant at) {
        jdbc.update(
                "update pt_contact set last_activity_at = ?"
                        + " where id = (select coalesce(merged_into, id) from pt_contact where id = ?)"
                        + " and (last_activity_at is null or last_activity_at < ?)",
                InstantColumn.of(at),
                id,
                InstantColumn.of(at));
    }
}
