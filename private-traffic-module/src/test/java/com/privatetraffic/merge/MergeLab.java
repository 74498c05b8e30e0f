package com.privatetraffic.merge;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** People who come, say yes and no, and are merged. */
public final class MergeLab {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Origin API = Origin.of(ContactSource.API);

    public final TestDatabase test;
    public final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    public final Contacts contacts;
    public final Consents consents;
    public final ContactIntake intake;
    public final List<MergeHold> holds = new ArrayList<>();

    public MergeLab(TestDatabase test) {
        this.test = test;
        this.contacts = new Contacts(test.database());
        this.consents = new Consents(test.database());
        this.intake = ContactLab.intake(test.database(), clock);
    }

    public Merges merges() {
        return new Merges(test.database(), clock, contacts, consents, new AuditTrail(test.database(), clock), holds);
    }

    /** Somebody new with this name and an address nobody else has. */
    public long person(String name) {
        return intake.take(Arrival.of(name, address(), null, API)).cameAs();
    }

    public static String address() {
        return "mg-" + NUMBER.incrementAndGet() + "@example.com";
    }

    public void merge(long loser, long winner) {
        merges().merge(MergeRequest.of(loser, winner, "one person", "admin:ann"));
    }

    public void undo(long loser) {
        merges().undo(loser, "admin:ann");
    }

    public void says(long contact, boolean yes) {
        consents.record(
                contact,
                new ConsentRecord(
                        "EMAIL",
                        "MARKETING",
                        yes,
                        "v1",
                        "News?",
                        "FORM",
                        "test",
                        "mg:" + NUMBER.incrementAndGet(),
                        clock.instant()));
    }

    public void tag(long contact, String name) {
        test.database()
                .insertOnce()
                .insert(
                        "insert into pt_tag (name, name_key, created_by, created_at) values (?, ?, 'test', ?)",
                        name,
                        name,
                        InstantColumn.of(clock.instant()));
        test.database()
                .insertOnce()
                .insert(
                        "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at)"
                                + " values (?, (select id from pt_tag where name_key = ?), 'test', ?)",
                        contact,
                        name,
                        InstantColumn.of(clock.instant()));
    }

    public List<String> tags(long contact) {
        return test.jdbc()
                .queryForList(
                        "select g.name from pt_contact_tag t join pt_tag g on g.id = t.tag_id where t.contact_id = ?"
                                + " order by g.name",
                        String.class,
                        contact);
    }

    public void member(long contact) {
        test.jdbc()
                .update(
                        "insert into pt_member (number, contact_id, tier_id, source, terms_version, joined_at)"
                                + " values (?, ?, (select min(id) from pt_tier), 'CHECKOUT', 'v1', ?)",
                        "M" + NUMBER.incrementAndGet(),
                        contact,
                        InstantColumn.of(clock.instant()));
    }

    public void set(long contact, String column, Object value) {
        test.jdbc().update("update pt_contact set " + column + " = ? where id = ?", value, contact);
    }

    /** A field of the store's own; made when it isn't there yet. */
    public void field(long contact, String code, String value) {
        test.database()
                .insertOnce()
                .insert(
                        "insert into pt_field (code, name_en, name_zh, type, created_by, created_at)"
                                + " values (?, ?, ?, 'TEXT', 'test', ?)",
                        code,
                        code,
                        code,
                        InstantColumn.of(clock.instant()));
        test.jdbc()
                .update(
                        "insert into pt_contact_field (contact_id, field_id, field_value, updated_by, updated_at)"
                                + " values (?, (select id from pt_field where code = ?), ?, 'test', ?)",
                        contact,
                        code,
                        value,
                        InstantColumn.of(clock.instant()));
    }

    public String field(long contact, String code) {
        return test
                .jdbc()
                .queryForList(
                        "select v.field_value from pt_contact_field v join pt_field f on f.id = v.field_id"
                                + " where v.contact_id = ? and f.code = ?",
                        String.class,
                        contact,
                        code)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
