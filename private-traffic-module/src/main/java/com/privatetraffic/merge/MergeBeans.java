package com.privatetraffic.merge;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class MergeBeans {

    @Bean
    Merges privateTrafficMerges(
            Database database,
            Clock clock,
            Contacts contacts,
            Consents consents,
            AuditTrail audit,
            ObjectProvider<MergeHold> holds) {
        return new Merges(
                database,
                clock,
                contacts,
                consents,
                audit,
                holds.orderedStream().toList());
    }

    @Bean
    MergeBook privateTrafficMergeBook(Database database) {
        return new MergeBook(database);
    }

    @Bean
    SuggestionQueue privateTrafficSuggestionQueue(Database database, Clock clock) {
        return new SuggestionQueue(database, clock);
    }

    @Bean
    TimelineSource privateTrafficMergeTimeline(Database database) {
        return new MergeTimeline(database);
    }
}
