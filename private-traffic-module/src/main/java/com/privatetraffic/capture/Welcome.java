package com.privatetraffic.capture;

import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.OptIn;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkFacts;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a contact of a sign-up, passes on what was agreed to, and forgets what was typed: from then on it stands with the
 * contact alone. Again for the same sign-up it changes nothing.
 */
final class Welcome {

    private final Database database;
    private final Clock clock;
    private final ContactIntake intake;
    private final OptIn optIn;
    private final ChannelList channels;
    private final Links links;
    private final Texts texts;

    Welcome(
            Database database,
            Clock clock,
            ContactIntake intake,
            OptIn optIn,
            ChannelList channels,
            Links links,
            Texts texts) {
        this.database = database;
        this.clock = clock;
        this.intake = intake;
        this.optIn = optIn;
        this.channels = channels;
        this.links = links;
        this.texts = texts;
    }

    void welcome(long signUpId) {
        database.transactions().executeWithoutResult(status -> database.jdbc()
                .query(SignUpRow.SELECT + "where id = ? and processed_at is null for update", SignUpRow::read, signUpId)
                .forEach(this::welcome));
    }

    private void welcome(SignUpRow row) {
        Optional<LinkFacts> link =
                Optional.ofNullable(row.linkCode()).flatMap(links::find).map(Link::facts);
        Long channel = row.channelId() != null
                ? row.channelId()
                : link.map(LinkFacts::channelId).orElse(null);
        Intake taken = intake.take(new Arrival(
                List.of(),
                row.name(),
                row.email(),
                row.phone(),
                row.customerId(),
                row.origin(channel, pool(channel), link.map(LinkFacts::campaign).orElse(null))));
        long contact = taken.cameAs();
        Locale language = Locale.forLanguageTag(row.language());
        consents(row)
                .forEach(consent -> optIn.said(
                        contact, new OptIn.Yes(consent, row.email(), row.page(), language, !row.isTypedByStaff())));
        if (row.tag() != null) {
            tag(taken.contactId(), row);
        }
        database.jdbc()
                .update(
                        "update pt_signup set contact_id = ?, processed_at = ?, name = null, email = null, phone = null"
                                + " where id = ?",
                        contact,
                        InstantColumn.of(clock.instant()),
                        row.id());
    }

    private Long pool(Long channel) {
        return Optional.ofNullable(channel)
                .flatMap(channels::find)
                .map(found -> found.facts().poolId())
                .orElse(null);
    }

    private List<ConsentRecord> consents(SignUpRow row) {
        if (row.isTypedByStaff()) {
            // Nobody can agree for somebody else: staff only have the customer asked.
            return row.email() == null ? List.of() : List.of(asked(row));
        }
        return database.jdbc()
                .query(
                        "select channel, purpose, wording_version, wording from pt_signup_consent where signup_id = ?"
                                + " order by channel",
                        (ticked, number) -> consent(
                                row,
                                ticked.getString("channel"),
                                ticked.getString("purpose"),
                                ticked.getString("wording_version"),
                                ticked.getString("wording")),
                        row.id());
    }

    private ConsentRecord asked(SignUpRow row) {
        AskedConsent email =
                AskedConsent.of(ConsentChannel.EMAIL, Purpose.MARKETING, Locale.forLanguageTag(row.language()), texts);
        return consent(row, email.channel(), Purpose.MARKETING.name(), email.version(), email.wording());
    }

    private static ConsentRecord consent(
            SignUpRow row, String channel, String purpose, String version, String wording) {
        return new ConsentRecord(
                channel,
                purpose,
                true,
                version,
                wording,
                row.source().name(),
                row.evidence(),
                "signup:" + row.id() + ":" + channel,
                row.createdAt());
    }

    private void tag(long contact, SignUpRow row) {
        Object now = InstantColumn.of(clock.instant());
        String key = row.tag().toLowerCase(Locale.ROOT);
        database.insertOnce()
                .insert(
                        "insert into pt_tag (name, name_key, created_by, created_at) values (?, ?, ?, ?)",
                        row.tag(),
                        key,
                        row.actor(),
                        now);
        Long tag = database.jdbc().queryForObject("select id from pt_tag where name_key = ?", Long.class, key);
        database.insertOnce()
                .insert(
                        "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at) values (?, ?, ?, ?)",
                        contact,
                        tag,
                        row.actor(),
                        now);
    }
}
