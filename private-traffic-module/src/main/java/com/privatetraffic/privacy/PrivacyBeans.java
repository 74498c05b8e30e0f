package com.privatetraffic.privacy;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.PersonalData;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@Import(PersonalDataBeans.class)
public class PrivacyBeans {

    @Bean
    Suppressions privateTrafficSuppressions(Database database, Clock clock, CookieSecret secret) {
        return new Suppressions(database, clock, new SuppressionHashes(secret.key()));
    }

    @Bean
    ErasureHold privateTrafficSalespersonHold(Database database) {
        return new SalespersonHold(database);
    }

    @Bean
    Erasure privateTrafficErasure(
            Database database,
            Clock clock,
            Contacts contacts,
            ObjectProvider<PersonalData> data,
            ObjectProvider<ErasureHold> holds,
            Suppressions suppressions,
            AuditTrail audit) {
        return new Erasure(
                database,
                clock,
                contacts,
                data.orderedStream().toList(),
                holds.orderedStream().toList(),
                suppressions,
                audit);
    }

    @Bean
    PersonExport privateTrafficPersonExport(
            Database database, Clock clock, Contacts contacts, ObjectProvider<PersonalData> data, AuditTrail audit) {
        return new PersonExport(database, clock, contacts, data.orderedStream().toList(), audit);
    }
}
