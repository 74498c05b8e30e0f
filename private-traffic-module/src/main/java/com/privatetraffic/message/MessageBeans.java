package com.privatetraffic.message;

import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class MessageBeans {

    @Bean
    Messages privateTrafficMessages(
            Database database,
            Clock clock,
            ContactIntake intake,
            Contacts contacts,
            Consents consents,
            Platforms platforms,
            Links links) {
        return new Messages(
                database,
                clock,
                new Correspondents(intake, contacts, consents, platforms, clock),
                new MessageStatuses(database, clock),
                new LinkMentions(database, links::find));
    }

    @Bean
    MessageTimeline privateTrafficMessageTimeline(Database database) {
        return new MessageTimeline(database);
    }

    @Bean
    MessageData privateTrafficMessageData(Database database) {
        return new MessageData(database);
    }
}
