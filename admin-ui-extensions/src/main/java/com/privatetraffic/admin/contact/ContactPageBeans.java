package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.merge.MergeBook;
import com.privatetraffic.merge.Merges;
import com.privatetraffic.merge.SuggestionQueue;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.profile.ContactFields;
import com.privatetraffic.profile.ContactTags;
import com.privatetraffic.profile.Corrections;
import com.privatetraffic.profile.CustomFields;
import com.privatetraffic.profile.FollowUps;
import com.privatetraffic.profile.Notes;
import com.privatetraffic.profile.Owners;
import com.privatetraffic.profile.Timeline;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import com.privatetraffic.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class ContactPageBeans {

    @Bean
    ContactSection privateTrafficContactSection() {
        return new ContactSection();
    }

    @Bean
    ContactsPage privateTrafficContactsPage(
            Frame frame,
            ContactSection section,
            ContactSearch search,
            Consents consents,
            ChannelList channels,
            PoolList pools,
            Texts texts,
            ContactTags tags,
            FollowUps followUps,
            Owners owners,
            Database database) {
        return new ContactsPage(
                frame,
                section,
                new ContactLines(search, consents),
                new ListFilter(texts.dates().zone()),
                channels,
                pools,
                new BulkDeeds(tags, followUps, owners, database));
    }

    @Bean
    ContactHeads privateTrafficContactHeads(
            Contacts contacts, Roster roster, ChannelList channels, PoolList pools, Platforms platforms) {
        return new ContactHeads(contacts, roster, channels, pools, platforms);
    }

    @Bean
    ContactDesk privateTrafficContactDesk(
            Frame frame,
            ContactSection section,
            Contacts contacts,
            ContactHeads heads,
            ContactTags tags,
            Timeline timeline,
            Consents consents,
            Platforms platforms,
            OwnFields fields,
            MergeViews merges) {
        return new ContactDesk(
                frame,
                section,
                contacts,
                heads,
                tags,
                new ContactTabs(new TimelineViews(timeline), new ConsentViews(consents, platforms), fields, merges));
    }

    @Bean
    MergeViews privateTrafficMergeViews(
            Contacts contacts, ContactFields values, CustomFields fields, SuggestionQueue queue, MergeBook book) {
        return new MergeViews(contacts, values, fields, queue, book);
    }

    @Bean
    MergePage privateTrafficMergePage(
            Frame frame, ContactSection section, ContactDesk desk, Merges merges, MergeViews views) {
        return new MergePage(frame, section, desk, merges, views);
    }

    @Bean
    UnmergePage privateTrafficUnmergePage(
            Frame frame, ContactSection section, ContactDesk desk, Merges merges, MergeBook book) {
        return new UnmergePage(frame, section, desk, merges, book);
    }

    @Bean
    DuplicatesPage privateTrafficDuplicatesPage(
            Frame frame, ContactSection section, SuggestionQueue queue, MergeViews views) {
        return new DuplicatesPage(frame, section, queue, views);
    }

    @Bean
    OwnFields privateTrafficOwnFields(CustomFields fields, ContactFields values) {
        return new OwnFields(fields, values);
    }

    @Bean
    ContactPage privateTrafficContactPage(Frame frame, ContactDesk desk, AuditTrail audit) {
        return new ContactPage(frame, desk, audit);
    }

    @Bean
    FollowUpPage privateTrafficFollowUpPage(ContactDesk desk, FollowUps followUps, Owners owners) {
        return new FollowUpPage(desk, followUps, owners);
    }

    @Bean
    TagsAndNotesPage privateTrafficTagsAndNotesPage(ContactDesk desk, ContactTags tags, Notes notes) {
        return new TagsAndNotesPage(desk, tags, notes);
    }

    @Bean
    FactsPage privateTrafficFactsPage(ContactDesk desk, Corrections corrections, OwnFields fields) {
        return new FactsPage(desk, corrections, fields);
    }
}
