package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.setup.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Looks up who of the people of a batch is there already. A few statements for all of them. */
final class KnownPeople {

    private static final String HOLDERS =
            """
            select i.platform, i.external_id, i.contact_id, r.id as root_id, r.name, r.email, r.phone,
                case when r.import_id = ? then 1 else 0 end as own, case when s.contact_id is null then 0 else 1 end as seen
              from pt_contact_identity i
              join pt_contact c on c.id = i.contact_id
              join pt_contact r on r.id = coalesce(c.merged_into, c.id)
              left join pt_import_seen s on s.import_id = ? and s.contact_id = r.id
             where i.platform = ? and i.account = '-' and i.external_id = any(?)""";

    private final JdbcTemplate jdbc;
    private final long importId;

    KnownPeople(Database database, long importId) {
        this.jdbc = database.jdbc();
        this.importId = importId;
    }

    /** One object for each contact, however many of its identities stand in the rows. */
    Map<Identity, Person> holders(List<ImportRow> rows) {
        Map<Boolean, Set<String>> wanted = rows.stream()
                .filter(row -> row.refused() == null)
                .flatMap(row -> BatchPlan.identities(row).stream())
                .collect(Collectors.partitioningBy(
                        Identity::isEmail,
                        Collectors.mapping(Identity::externalId, Collectors.toCollection(TreeSet::new))));
        Map<Identity, Person> holders = new HashMap<>();
        Map<Long, Person> people = new HashMap<>();
        look(wanted.get(true), Identity.email("x").platform(), holders, people);
        look(wanted.get(false), Identity.phone("+1").platform(), holders, people);
        if (!people.isEmpty()) {
            details(rows, people);
        }
        return holders;
    }

    private void look(Set<String> ids, String platform, Map<Identity, Person> holders, Map<Long, Person> people) {
        if (ids.isEmpty()) {
            return;
        }
        query(
                HOLDERS,
                row -> {
                    Person person = people.get(row.getLong("root_id"));
                    if (person == null) {
                        person = read(row);
                        people.put(person.rootId, person);
                    }
                    holders.put(new Identity(platform, "-", row.getString("external_id")), person);
                },
                "varchar",
                ids,
                importId,
                importId,
                platform);
    }

    private static Person read(ResultSet row) throws SQLException {
        boolean own = row.getInt("own") == 1;
        Person person = Person.known(row.getLong("contact_id"), row.getLong("root_id"), own || row.getInt("seen") == 1);
        person.ofThisImport = own;
        person.name = row.getString("name");
        person.email = row.getString("email");
        person.phone = row.getString("phone");
        return person;
    }

    /** Tags and fields they have, where the file says anything about such. */
    private void details(List<ImportRow> rows, Map<Long, Person> people) {
        if (rows.stream().anyMatch(row -> !row.tags().isEmpty())) {
            query(
                    "select ct.contact_id, t.name_key from pt_contact_tag ct join pt_tag t on t.id = ct.tag_id"
                            + " where ct.contact_id = any(?)",
                    row -> people.get(row.getLong(1)).tags.add(row.getString(2)),
                    "bigint",
                    people.keySet());
        }
        if (rows.stream().anyMatch(row -> !row.fields().isEmpty())) {
            query(
                    "select contact_id, field_id from pt_contact_field where contact_id = any(?)",
                    row -> people.get(row.getLong(1)).fields.add(row.getLong(2)),
                    "bigint",
                    people.keySet());
        }
    }

    private void query(String sql, RowCallbackHandler handler, String type, Collection<?> any, Object... before) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    for (int i = 0; i < before.length; i++) {
                        statement.setObject(i + 1, before[i]);
                    }
                    statement.setArray(before.length + 1, connection.createArrayOf(type, any.toArray()));
                    return statement;
                },
                handler);
    }
}
