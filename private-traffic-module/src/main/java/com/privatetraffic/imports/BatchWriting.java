package com.privatetraffic.imports;

import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.SuggestionReason;
import com.privatetraffic.file.Row;
import com.privatetraffic.imports.BatchPlan.Doubt;
import com.privatetraffic.imports.BatchPlan.Reject;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes what was decided about a batch, within the caller's transaction. */
final class BatchWriting {

    private static final int LONGEST_CELL = 2000;

    private final Database database;
    private final BulkInsert bulk;
    private final Import run;
    private final Clock clock;
    private final TagIds tags;

    BatchWriting(Database database, BulkInsert bulk, Import run, Clock clock) {
        this.database = database;
        this.bulk = bulk;
        this.run = run;
        this.clock = clock;
        this.tags = new TagIds(database, clock, run.createdBy());
    }

    /** What was made in a transaction that was rolled back is not there. */
    void forget() {
        tags.forget();
    }

    /** @param before rows of the file before this batch */
    void write(BatchPlan plan, List<Row> rows, long before) {
        Object now = InstantColumn.of(clock.instant());
        create(plan.people.stream().filter(person -> person.isNew).toList(), now);
        List<Person> known =
                plan.people.stream().filter(person -> !person.isNew).toList();
        fill(known, now);
        remember(known);
        identities(plan, now);
        tags(plan, now);
        fields(plan, now);
        doubts(plan, now);
        rejects(plan, rows, before);
    }

    private void create(List<Person> people, Object now) {
        List<Object[]> rows = new ArrayList<>(people.size());
        for (Person person : people) {
            rows.add(new Object[] {
                person.name,
                person.email,
                person.phone,
                person.phoneReceived,
                ContactSource.IMPORT.name(),
                run.channelId(),
                run.poolId(),
                run.id(),
                now,
                now,
                now
            });
        }
        long[] ids = bulk.contacts(
                List.of(
                        "name",
                        "email",
                        "phone",
                        "phone_as_received",
                        "source",
                        "source_channel_id",
                        "source_pool_id",
                        "import_id",
                        "created_at",
                        "updated_at",
                        "last_activity_at"),
                rows);
        for (int i = 0; i < ids.length; i++) {
            people.get(i).contactId = ids[i];
            people.get(i).rootId = ids[i];
        }
    }

    /** What the import itself made stays as it was made: what an undo takes out is what nothing touched since. */
    private void fill(List<Person> people, Object now) {
        List<Object[]> rows = new ArrayList<>();
        for (Person person : people) {
            if (!person.filled.isEmpty()) {
                rows.add(new Object[] {
                    person.name,
                    person.email,
                    person.filled.contains("PHONE") ? person.phoneReceived : null,
                    person.phone,
                    run.id(),
                    now,
                    person.rootId
                });
            }
        }
        if (!rows.isEmpty()) {
            database.jdbc()
                    .batchUpdate(
                            """
                            update pt_contact set name = coalesce(name, ?), email = coalesce(email, ?),
                              phone_as_received = case when phone is null then ? else phone_as_received end,
                              phone = coalesce(phone, ?),
                              updated_at = case when import_id = ? then updated_at else ? end
                             where id = ?""",
                            rows);
        }
    }

    private void remember(List<Person> people) {
        List<Object[]> seen = new ArrayList<>();
        List<Object[]> changes = new ArrayList<>();
        for (Person person : people) {
            if (person.firstMet) {
                seen.add(new Object[] {run.id(), person.rootId});
            }
            if (!person.ofThisImport) {
                changes(person, changes);
            }
        }
        bulk.into("pt_import_seen", List.of("import_id", "contact_id"), seen);
        bulk.into("pt_import_change", List.of("import_id", "contact_id", "what", "detail", "new_value"), changes);
    }

    private void changes(Person person, List<Object[]> changes) {
        for (String what : person.filled) {
            String value =
                    switch (what) {
                        case "NAME" -> person.name;
                        case "EMAIL" -> person.email;
                        default -> person.phone;
                    };
            changes.add(new Object[] {run.id(), person.rootId, what, null, value});
        }
        for (Identity identity : person.claimed) {
            changes.add(
                    new Object[] {run.id(), person.contactId, "IDENTITY", identity.platform(), identity.externalId()});
        }
        for (String tag : person.newTags) {
            changes.add(new Object[] {run.id(), person.rootId, "TAG", null, Long.toString(tags.id(tag))});
        }
        for (Map.Entry<Long, String> field : person.newFields.entrySet()) {
            changes.add(
                    new Object[] {run.id(), person.rootId, "FIELD", Long.toString(field.getKey()), field.getValue()});
        }
    }

    /** In the order of their key, so that two imports that meet wait for each other instead of both. */
    private void identities(BatchPlan plan, Object now) {
        List<Object[]> rows = new ArrayList<>();
        for (Person person : plan.people) {
            for (Identity identity : person.claimed) {
                rows.add(new Object[] {
                    person.contactId, identity.platform(), identity.account(), identity.externalId(), now
                });
            }
        }
        rows.sort(Comparator.comparing(row -> row[1] + "/" + row[3]));
        bulk.into(
                "pt_contact_identity", List.of("contact_id", "platform", "account", "external_id", "created_at"), rows);
    }

    private void tags(BatchPlan plan, Object now) {
        List<Object[]> rows = new ArrayList<>();
        for (Person person : plan.people) {
            for (String tag : person.newTags) {
                rows.add(new Object[] {person.rootId, tags.id(tag), run.createdBy(), now, run.id()});
            }
        }
        bulk.into("pt_contact_tag", List.of("contact_id", "tag_id", "added_by", "added_at", "import_id"), rows);
    }

    private void fields(BatchPlan plan, Object now) {
        List<Object[]> rows = new ArrayList<>();
        for (Person person : plan.people) {
            person.newFields.forEach((field, value) ->
                    rows.add(new Object[] {person.rootId, field, value, ImportActor.of(run.id()), now}));
        }
        bulk.into(
                "pt_contact_field", List.of("contact_id", "field_id", "field_value", "updated_by", "updated_at"), rows);
    }

    private void doubts(BatchPlan plan, Object now) {
        List<Object[]> rows = new ArrayList<>();
        for (Doubt doubt : plan.doubts) {
            SuggestionReason reason = doubt.sameEmail() ? SuggestionReason.SAME_EMAIL : SuggestionReason.SAME_PHONE;
            long low = Math.min(doubt.one().rootId, doubt.other().rootId);
            long high = Math.max(doubt.one().rootId, doubt.other().rootId);
            rows.add(new Object[] {low, high, reason.name(), reason.score(), now, low, high});
        }
        if (!rows.isEmpty()) {
            rows.sort(Comparator.<Object[], Long>comparing(row -> (Long) row[0]).thenComparing(row -> (Long) row[1]));
            database.jdbc()
                    .batchUpdate(
                            """
                            insert into pt_merge_suggestion (contact_a, contact_b, reason, score, created_at)
                              select cast(? as bigint), cast(? as bigint), cast(? as varchar(24)), cast(? as smallint),
                                cast(? as timestamp(6) with time zone)
                               where not exists (select 1 from pt_merge_suggestion
                                 where contact_a = ? and contact_b = ?)""",
                            rows);
        }
    }

    private void rejects(BatchPlan plan, List<Row> rows, long before) {
        List<Object[]> refused = new ArrayList<>();
        for (Reject reject : plan.rejects) {
            Row row = rows.get(reject.index());
            refused.add(new Object[] {
                run.id(),
                before + reject.index() + 1,
                row.line(),
                reject.reason().key(),
                JsonColumn.of(reject.reason().arguments()),
                JsonColumn.of(row.cells().stream()
                        .map(cell -> CellText.kept(cell, LONGEST_CELL))
                        .toList())
            });
        }
        bulk.into(
                "pt_import_reject",
                List.of("import_id", "row_number", "line", "reason_key", "reason_arguments", "cells"),
                refused);
    }
}
