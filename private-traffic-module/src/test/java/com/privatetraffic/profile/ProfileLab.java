package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Identities;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.member.MemberLab;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Profiles over a test's database, put together as the application does it. */
public final class ProfileLab {

    public final Contacts contacts;
    public final Consents consents;
    public final FollowUps followUps;
    public final Owners owners;
    public final Handover handover;
    public final Notes notes;
    public final Tags tags;
    public final ContactTags contactTags;
    public final CustomFields customFields;
    public final ContactFields fields;
    public final Profiles profiles;
    public final ConsentDesk desk;
    public final Registration registration;
    public final ContactCards cards;

    public ProfileLab(Database database, Clock clock, Roster roster) {
        contacts = new Contacts(database);
        consents = new Consents(database);
        AuditTrail audit = new AuditTrail(database, clock);
        PhoneNumbers phones = new PhoneNumbers("US");
        Platforms platforms = new Platforms(List.of());
        ContactLocks locks = new ContactLocks(database, contacts);
        ProfileTrace trace = new ProfileTrace(audit, contacts, clock);
        followUps = new FollowUps(database, clock, locks, trace);
        owners = new Owners(database, clock, locks, roster, trace);
        handover = new Handover(database, clock, roster, owners, audit, 3);
        notes = new Notes(database, clock, locks, trace);
        tags = new Tags(database, clock, audit);
        contactTags = new ContactTags(database, clock, locks, tags, trace);
        customFields = new CustomFields(database, clock, audit);
        fields = new ContactFields(database, clock, locks, customFields, trace);
        Corrections corrections =
                new Corrections(database, clock, locks, contacts, new Identities(database, clock), phones, trace);
        profiles = new Profiles(database, corrections, followUps, owners, contactTags, fields);
        desk = new ConsentDesk(database, clock, locks, consents, platforms, trace);
        registration = new Registration(
                database,
                ContactLab.intake(database, clock),
                phones,
                new Handles(platforms, phones),
                new ChannelList(database),
                contactTags,
                desk);
        cards = new ContactCards(database);
    }

    /** Everything that can be told of a person. */
    public static Timeline timeline(Database database, OrderRecords records) {
        List<TimelineSource> sources = new ArrayList<>(ContactLab.timeline(database));
        PlacedOrders orders = new PlacedOrders(database);
        sources.add(MemberLab.timeline(database));
        sources.add(new NoteTimeline(database));
        sources.add(new StageTimeline(database));
        sources.add(new TransferTimeline(database));
        sources.add(new OrderTimeline(orders::placed, orders::paid, new OrderHappenings(orders, records)::before));
        return new Timeline(sources, new Contacts(database));
    }
}
