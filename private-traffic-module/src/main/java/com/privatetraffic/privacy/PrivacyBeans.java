package com.privatetraffic.privacy;

import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class PrivacyBeans {

    @Bean
    Suppressions privateTrafficSuppressions(Database database, Clock clock, CookieSecret secret) {
        return new Suppressions(database, clock, new SuppressionHashes(secret.key()));
    }
}
