package com.privatetraffic.link;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
public class LinkBeans {

    @Bean
    Links privateTrafficLinks(
            Database database, Clock clock, LinkOwners owners, LinkSettings settings, AuditTrail audit) {
        return new Links(database, clock, new LinkCodes(new SecureRandom()), owners, settings.hosts(), audit);
    }

    @Bean
    StoreAddress privateTrafficStoreAddress(LinkSettings settings) {
        return new StoreAddress(settings.storeUrl());
    }

    @Bean
    ClickCookie privateTrafficClickCookie(CookieSecret secret) {
        return new ClickCookie(secret.key());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ClickLog privateTrafficClickLog(Database database) {
        return new ClickLog(database, ClickLog.Bounds.DEFAULT);
    }

    @Bean
    @ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
    LinkEndpoint privateTrafficLinkEndpoint(
            Links links, LinkOwners owners, ClickLog clicks, ClickCookie cookie, Clock clock) {
        // A click's id is in a cookie anyone can read, so it must not tell when or how many: random, not sequential.
        return new LinkEndpoint(links, owners, clicks, cookie, clock, UUID::randomUUID);
    }
}
