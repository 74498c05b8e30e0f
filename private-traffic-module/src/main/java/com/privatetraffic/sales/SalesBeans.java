package com.privatetraffic.sales;

import com.privatetraffic.attribution.SalespersonDirectory;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class SalesBeans {

    @Bean
    Roster privateTrafficRoster(Database database) {
        return new Roster(database);
    }

    @Bean
    SalespersonDirectory privateTrafficSalespersonDirectory(Database database, Roster roster) {
        return new CandidateDirectory(database, roster);
    }

    @Bean
    Salespeople privateTrafficSalespeople(
            Database database, Clock clock, Roster roster, PhoneNumbers phones, Links links, AuditTrail audit) {
        return new Salespeople(database, clock, roster, new SalespersonCodes(new SecureRandom()), phones, links, audit);
    }
}
