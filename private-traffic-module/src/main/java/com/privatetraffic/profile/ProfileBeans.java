package com.privatetraffic.profile;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Identities;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@Import({TimelineBeans.class, ProfileDataBeans.class})
public class ProfileBeans {

    @Bean
    ContactLocks privateTrafficContactLocks(Database database, Contacts contacts) {
        return new ContactLocks(database, contacts);
    }

    @Bean
    ProfileTrace privateTrafficProfileTrace(AuditTrail audit, Contacts contacts, Clock clock) {
        return new ProfileTrace(audit, contacts, clock);
    }

    @Bean
    FollowUps privateTrafficFollowUps(Database database, Clock clock, ContactLocks locks, ProfileTrace trace) {
        return new FollowUps(database, clock, locks, trace);
    }

    @Bean
    Owners privateTrafficOwners(Database database, Clock clock, ContactLocks locks, Roster roster, ProfileTrace trace) {
        return new Owners(database, clock, locks, roster, trace);
    }

    @Bean
    Handover privateTrafficHandover(Database database, Clock clock, Roster roster, Owners owners, AuditTrail audit) {
        return new Handover(database, clock, roster, owners, audit);
    }

    @Bean
    Notes privateTrafficNotes(Database database, Clock clock, ContactLocks locks, ProfileTrace trace) {
        return new Notes(database, clock, locks, trace);
    }

    @Bean
    Tags privateTrafficTags(Database database, Clock clock, AuditTrail audit) {
        return new Tags(database, clock, audit);
    }

    @Bean
    ContactTags privateTrafficContactTags(
            Database database, Clock clock, ContactLocks locks, Tags tags, ProfileTrace trace) {
        return new ContactTags(database, clock, locks, tags, trace);
    }

    @Bean
    CustomFields privateTrafficCustomFields(Database database, Clock clock, AuditTrail audit) {
        return new CustomFields(database, clock, audit);
    }

    @Bean
    ContactFields privateTrafficContactFields(
            Database database, Clock clock, ContactLocks locks, CustomFields fields, ProfileTrace trace) {
        return new ContactFields(database, clock, locks, fields, trace);
    }

    @Bean
    Corrections privateTrafficCorrections(
            Database database,
            Clock clock,
            ContactLocks locks,
            Contacts contacts,
            Identities identities,
            PhoneNumbers phones,
            ProfileTrace trace) {
        return new Corrections(database, clock, locks, contacts, identities, phones, trace);
    }

    @Bean
    Profiles privateTrafficProfiles(
            Database database,
            Corrections corrections,
            FollowUps followUps,
            Owners owners,
            ContactTags tags,
            ContactFields fields) {
        return new Profiles(database, corrections, followUps, owners, tags, fields);
    }

    @Bean
    ConsentDesk privateTrafficConsentDesk(
            Database database,
            Clock clock,
            ContactLocks locks,
            Consents consents,
            Platforms platforms,
            ProfileTrace trace) {
        return new ConsentDesk(database, clock, locks, consents, platforms, trace);
    }

    @Bean
    Registration privateTrafficRegistration(
            Database database,
            ContactIntake intake,
            PhoneNumbers phones,
            Platforms platforms,
            ChannelList channels,
            ContactTags tags,
            ConsentDesk desk) {
        return new Registration(database, intake, phones, new Handles(platforms, phones), channels, tags, desk);
    }

    @Bean
    ContactCards privateTrafficContactCards(Database database) {
        return new ContactCards(database);
    }
}
