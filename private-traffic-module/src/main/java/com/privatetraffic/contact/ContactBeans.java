package com.privatetraffic.contact;

import com.privatetraffic.placement.ContactCapture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
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
    Consents privateTrafficConsents(Database database) {
        return new Consents(database);
    }

    @Bean
    ContactCapture privateTrafficContactCapture(
            Database database, Clock clock, PhoneNumbers phones, Contacts contacts, Consents consents) {
        return new BuyerCapture(database, clock, phones, contacts, consents);
    }
}
