package com.privatetraffic.contact;

import com.privatetraffic.placement.ContactCapture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@Import(PersonalDataBeans.class)
public class ContactBeans {

    @Bean
    PhoneNumbers privateTrafficPhoneNumbers(PrivateTrafficProperties properties) {
        return new PhoneNumbers(properties.defaultRegion());
    }

    @Bean
    Contacts privateTrafficContacts(Database database) {
        return new Contacts(database);
    }

    @Bean
    ContactSearch privateTrafficContactSearch(Database database) {
        return new ContactSearch(database);
    }

    @Bean
    ContactCounts privateTrafficContactCounts(Database database) {
        return new ContactCounts(database);
    }

    @Bean
    Consents privateTrafficConsents(Database database) {
        return new Consents(database);
    }

    @Bean
    MergedFields privateTrafficMergedFields(Database database, Clock clock) {
        return new MergedFields(database, clock);
    }

    @Bean
    Identities privateTrafficIdentities(Database database, Clock clock) {
        return new Identities(database, clock);
    }

    @Bean
    ClickTimeline privateTrafficClickTimeline(Database database) {
        return new ClickTimeline(database);
    }

    @Bean
    ConsentTimeline privateTrafficConsentTimeline(Database database) {
        return new ConsentTimeline(database);
    }

    @Bean
    MergeSuggestions privateTrafficMergeSuggestions(Database database, Clock clock) {
        return new MergeSuggestions(database, clock);
    }

    @Bean
    ContactIntake privateTrafficContactIntake(
            Database database,
            Clock clock,
            PhoneNumbers phones,
            Contacts contacts,
            MergedFields merged,
            MergeSuggestions suggestions) {
        return new ContactIntake(
                database, clock, phones, contacts, new ContactWriting(database, clock), merged, suggestions);
    }

    @Bean
    ContactCapture privateTrafficContactCapture(
            Database database, PhoneNumbers phones, ContactIntake intake, OptIn optIn) {
        return new BuyerCapture(database, phones, intake, optIn);
    }
}
