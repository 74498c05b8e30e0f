package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.sales.Roster;
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
            Texts texts) {
        return new ContactsPage(
                frame,
                section,
                new ContactLines(search, consents),
                new ListFilter(texts.dates().zone()),
                channels,
                pools);
    }

    @Bean
    ContactHeads privateTrafficContactHeads(
            Contacts contacts, Roster roster, ChannelList channels, PoolList pools, Platforms platforms) {
        return new ContactHeads(contacts, roster, channels, pools, platforms);
    }

    @Bean
    ContactPage privateTrafficContactPage(
            Frame frame,
            ContactSection section,
            Contacts contacts,
            ContactHeads heads,
            Consents consents,
            Platforms platforms,
            AuditTrail audit) {
        return new ContactPage(frame, section, contacts, heads, new ConsentViews(consents, platforms), audit);
    }
}
