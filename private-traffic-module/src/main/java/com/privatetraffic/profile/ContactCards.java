package com.privatetraffic.profile;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;

/** Reads what belongs to the contacts of a page: one query for each kind of thing, however many contacts there are. */
public final class ContactCards {

    /**
     * The rows of these contacts and of all merged into them, beside the one that answers. Tags, values and what holds of
     * the decisions stand with that one already.
     */
    private static final String OF_THESE =
            " join pt_contact c on c.id = t.contact_id" + " where (c.id = any (?) or c.merged_into = any (?)) ";

    private static final String ROOT = "coalesce(c.merged_into, c.id) as root";

    private final Database database;

    public ContactCards(Database database) {
        this.database = database;
    }

    public ContactCard of(Contact contact) {
        return of(List.of(contact)).get(0);
    }

    /** In the order of the contacts, none of which is merged into another. */
    public List<ContactCard> of(Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        Object roots = contacts.stream().map(Contact::id).toArray(Long[]::new);
        Map<Long, List<Identity>> identities = read(
                "select " + ROOT + ", t.* from pt_contact_identity t" + OF_THESE + "order by t.id",
                (row, number) ->
                        new Identity(row.getString("platform"), row.getString("account"), row.getString("external_id")),
                roots,
                roots);
        Map<Long, List<String>> tags = read(
                "select t.contact_id as root, g.name from pt_contact_tag t join pt_tag g on g.id = t.tag_id"
                        + " where t.contact_id = any (?) order by g.name_key",
                (row, number) -> row.getString("name"),
                roots);
        Map<Long, List<ConsentState>> states = read(
                "select t.contact_id as root, t.* from pt_consent_state t where t.contact_id = any (?)"
                        + " order by t.channel, t.purpose",
                ContactCards::state,
                roots);
        Map<Long, List<ConsentRecord>> consents = read(
                "select " + ROOT + ", t.* from pt_consent t" + OF_THESE + "order by t.recorded_at, t.id",
                ContactCards::consent,
                roots,
                roots);
        Map<Long, Map<String, String>> fields = fields(roots);
        return contacts.stream()
                .map(contact -> new ContactCard(
                        contact,
                        identities.getOrDefault(contact.id(), List.of()),
                        tags.getOrDefault(contact.id(), List.of()),
                        fields.getOrDefault(contact.id(), Map.of()),
                        states.getOrDefault(contact.id(), List.of()),
                        consents.getOrDefault(contact.id(), List.of())))
                .toList();
    }

    private <T> Map<Long, List<T>> read(String sql, RowMapper<T> mapper, Object... roots) {
        Map<Long, List<T>> found = new HashMap<>();
        database.jdbc()
                .query(
                        sql,
                        row -> {
                            found.computeIfAbsent(row.getLong("root"), root -> new ArrayList<>())
                                    .add(mapper.mapRow(row, 0));
                        },
                        roots);
        return found;
    }

    private Map<Long, Map<String, String>> fields(Object roots) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        database.jdbc()
                .query(
                        "select t.contact_id as root, d.code, t.field_value from pt_contact_field t"
                                + " join pt_field d on d.id = t.field_id and d.enabled = true"
                                + " where t.contact_id = any (?) order by d.id",
                        row -> {
                            found.computeIfAbsent(row.getLong("root"), root -> new LinkedHashMap<>())
                                    .put(row.getString("code"), row.getString("field_value"));
                        },
                        roots);
        return found;
    }

    private static ConsentState state(ResultSet row, int number) throws SQLException {
        return new ConsentState(
                row.getString("channel"),
                row.getString("purpose"),
                row.getBoolean("granted"),
                InstantColumn.read(row, "decided_at"));
    }

    private static ConsentRecord consent(ResultSet row, int number) throws SQLException {
        return new ConsentRecord(
                row.getString("channel"),
                row.getString("purpose"),
                row.getBoolean("granted"),
                row.getString("wording_version"),
                row.getString("wording"),
                row.getString("source"),
                row.getString("evidence"),
                row.getString("business_key"),
                InstantColumn.read(row, "recorded_at"));
    }
}
