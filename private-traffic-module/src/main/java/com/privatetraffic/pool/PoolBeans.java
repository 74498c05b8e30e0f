package com.privatetraffic.pool;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.destination.DestinationSettings;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class PoolBeans {

    @Bean
    PoolList privateTrafficPoolList(Database database) {
        return new PoolList(database);
    }

    @Bean
    Pools privateTrafficPools(
            Database database, Clock clock, PoolList list, DestinationSettings settings, AuditTrail audit) {
        return new Pools(database, clock, list, settings.hosts(), audit);
    }

    @Bean
    MainPools privateTrafficMainPools(Database database, Clock clock, PoolList list, AuditTrail audit) {
        return new MainPools(database, clock, list, audit);
    }
}
