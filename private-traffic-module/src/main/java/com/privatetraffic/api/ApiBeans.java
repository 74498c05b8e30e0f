package com.privatetraffic.api;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; tokens are there in every application, the routes only where pages are served. */
@Configuration(proxyBeanMethods = false)
@Import(ApiWeb.class)
public class ApiBeans {

    @Bean
    ApiTokens privateTrafficApiTokens(Database database, Clock clock, AuditTrail audit) {
        return new ApiTokens(database, clock, new SecureRandom(), audit);
    }
}
