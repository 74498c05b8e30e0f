package com.privatetraffic.attribution;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class AttributionBeans {

    @Bean
    CartChoices privateTrafficCartChoices(Database database, Clock clock) {
        return new CartChoices(database, clock);
    }

    @Bean
    OrderAttributions privateTrafficOrderAttributions(Database database, Clock clock) {
        return new OrderAttributions(database, clock);
    }

    @Bean
    Attributor privateTrafficAttributor(SalespersonDirectory salespeople, PrivateTrafficProperties properties) {
        return new Attributor(salespeople, properties.attributionWindow());
    }

    @Bean
    SelfPurchase privateTrafficSelfPurchase(PhoneForm phones) {
        return new SelfPurchase(phones);
    }
}
