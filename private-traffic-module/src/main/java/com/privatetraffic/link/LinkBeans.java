package com.privatetraffic.link;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.placement.ClickTrail;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; its endpoint is there only where pages are served. */
@Configuration(proxyBeanMethods = false)
@Import(LinkWeb.class)
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
    ClickCookie privateTrafficClickCookie(CookieSecret secret, PrivateTrafficProperties properties) {
        return new ClickCookie(secret.key(), properties.attributionWindow());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ClickLog privateTrafficClickLog(Database database) {
        return new ClickLog(database, ClickLog.Bounds.DEFAULT);
    }

    @Bean
    ClickTrail privateTrafficClickTrail(ClickLog log, Links links) {
        return new OrderClicks(log, links);
    }
}
