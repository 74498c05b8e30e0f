package com.privatetraffic.api;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
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
    ApiTokens privateTrafficApiTokens(
            Database database, Clock clock, AuditTrail audit, PrivateTrafficProperties properties) {
        return new ApiTokens(
                database,
                clock,
                new SecureRandom(),
                audit,
                new ConfiguredTokens(properties.api().tokens()));
    }
}
