package com.privatetraffic.audit;

import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class AuditBeans {

    @Bean
    AuditTrail privateTrafficAuditTrail(Database database, Clock clock) {
        return new AuditTrail(database, clock);
    }
}
