package com.privatetraffic.capture;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.OptIn;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.Sha256;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Masking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was asked to confirm an address, and what becomes of it. */
public final class Confirmations {

    /** More letters nobody asked for themselves are a nuisance, whoever causes them. */
    static final int LETTERS_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final String OF_FAMILY =
            " contact_id in (select id from pt_contact where id = ? or merged_into = ?)";

    private final Database database;
    private final Clock clock;
    private final TaskQueue tasks;
    private final Contacts contacts;
    private final Consents consents;
    private final Seal marks;

    Confirmations(Database database, Clock clock, TaskQueue tasks, Contacts contacts, Consents consents, Seal marks) {
        this.database = database;
        this.clock = clock;
        this.tasks = tasks;
        this.contacts = contacts;
        this.consents = consents;
        this.marks = marks;
    }

    /** What is asked for: the channel and purpose of a yes nobody confirmed yet. */
    public record Waiting(String channel, String purpose) {}

    /** Asks the address, in the caller's transaction; the same key asks once, one address at most so often a day. */
    void ask(long cameAs, String email, OptIn.Yes yes) {
        ask(cameAs, email, yes.record(), yes.page(), Languages.tag(yes.language()));
    }

    private void ask(long cameAs, String email, ConsentRecord yes, String page, String language) {
        String key = keyOf(email);
        Instant now = clock.instant();
        Long lately = database.jdbc()
                .queryForObject(
                        "select count(*) from pt_confirmation where email_key = ? and asked_at > ?",
                        Long.class,
                        key,
                        InstantColumn.of(now.minus(DAY)));
        if (lately >= LETTERS_A_DAY) {
            return;
        }
        boolean isNew = database.insertOnce()
                .insert(
                        """
                        insert into pt_confirmation (contact_id, email, email_key, channel, purpose, wording_version,
                          wording, source, evidence, page, language, business_key, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        cameAs,
                        email,
                        key,
                        yes.channel(),
                        yes.purpose(),
                        yes.wordingVersion(),
                        yes.wording(),
                        yes.source(),
                        yes.evidence(),
                        page,
                        language,
                        yes.key(),
                        InstantColumn.of(now));
        if (isNew) {
            Long id = database.jdbc()
                    .queryForObject("select id from pt_confirmation where business_key = ?", Long.class, yes.key());
            tasks.enqueue(ConfirmationTask.NAME, Long.toString(id), now);
        }
    }

    /** By what an address is found again without being named. */
    String keyOf(String email) {
        return marks.mark(email);
    }

    /** Lets a task see to it that this address is asked again; the same for every address, known or not. */
    void askAgain(String email) {
        database.transactions()
                .executeWithoutResult(status -> tasks.enqueue(AskAgainTask.NAME, keyOf(email), clock.instant()));
    }

    /** Asks again whoever was last asked under this key; nobody, when nobody was. */
    void again(String emailKey) {
        database.transactions().executeWithoutResult(status -> database.jdbc()
                .query(
                        Confirmation.SELECT + "where email_key = ? and email is not null"
                                + " order by asked_at desc, id desc fetch first 1 rows only",
                        Confirmation::read,
                        emailKey)
                .forEach(this::again));
    }

    private void again(Confirmation last) {
        ConsentRecord yes = new ConsentRecord(
                last.channel(),
                last.purpose(),
                true,
                last.wordingVersion(),
                last.wording(),
                last.source(),
                last.evidence(),
                "again:" + UUID.randomUUID(),
                clock.instant());
        ask(last.contactId(), last.email(), yes, last.page(), Languages.tag(last.language()));
    }

    /** What a link's token stands for; empty when it grants nothing any more, or never did. */
    public Optional<Confirmation> find(String token) {
        return find(token, "").filter(each -> each.isOpen(clock.instant()));
    }

    /**
     * Grants what was asked for, once.
     *
     * @return what was granted; empty when the link had been used, has expired or isn't ours
     */
    public Optional<Confirmation> grant(String token) {
        return database.transactions().execute(status -> {
            Instant now = clock.instant();
            Optional<Confirmation> open = find(token, " for update")
                    .filter(each -> each.isOpen(now))
                    .filter(each -> contacts.find(each.contactId())
                            .filter(contact -> contact.erasedAt() == null)
                            .isPresent());
            open.ifPresent(each -> grant(each, now));
            return open;
        });
    }

    private void grant(Confirmation confirmation, Instant now) {
        database.jdbc()
                .update(
                        "update pt_confirmation set used_at = ? where id = ?",
                        InstantColumn.of(now),
                        confirmation.id());
        consents.record(
                confirmation.contactId(),
                new ConsentRecord(
                        confirmation.channel(),
                        confirmation.purpose(),
                        true,
                        confirmation.wordingVersion(),
                        confirmation.wording(),
                        confirmation.source(),
                        "confirmation " + confirmation.id() + " by the link sent to "
                                + Masking.email(confirmation.email()) + " at " + confirmation.sentAt()
                                + "; " + confirmation.evidence(),
                        "confirmation:" + confirmation.id(),
                        now));
    }

    private Optional<Confirmation> find(String token, String lock) {
        return database
                .jdbc()
                .query(Confirmation.SELECT + "where token_hash = ?" + lock, Confirmation::read, Sha256.of(token))
                .stream()
                .findFirst();
    }

    /** What this contact was asked and hasn't answered, as long as its link works. */
    public List<Waiting> waiting(long contactId) {
        long root = contacts.find(contactId).map(Contact::id).orElse(contactId);
        return database.jdbc()
                .query(
                        "select distinct channel, purpose from pt_confirmation f where" + OF_FAMILY
                                + " and used_at is null and email is not null"
                                + " and (expires_at is null or expires_at > ?)"
                                + " and not exists (select 1 from pt_consent_state s where s.contact_id = ?"
                                + " and s.channel = f.channel and s.purpose = f.purpose and s.decided_at >= f.asked_at)"
                                + " order by channel, purpose",
                        (row, number) -> new Waiting(row.getString("channel"), row.getString("purpose")),
                        root,
                        root,
                        InstantColumn.of(clock.instant()),
                        root);
    }

    /** Whoever says stop doesn't want to be asked either: links on their way work no more. */
    void cancel(long contactId) {
        database.jdbc()
                .update(
                        "update pt_confirmation set expires_at = ? where" + OF_FAMILY + " and used_at is null",
                        InstantColumn.of(clock.instant()),
                        contactId,
                        contactId);
    }
}
