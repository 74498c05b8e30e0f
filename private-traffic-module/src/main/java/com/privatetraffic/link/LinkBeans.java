package com.privatetraffic.link;

import com.github.benmanes.caffeine.cache.Ticker;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.destination.DestinationSettings;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.placement.ClickTrail;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; its endpoint is there only where pages are served. */
@Configuration(proxyBeanMethods = false)
@Import(LinkWeb.class)
public class LinkBeans {

    @Bean
    Links privateTrafficLinks(
            Database database,
            Clock clock,
            LinkOwners owners,
            ChannelList channels,
            DestinationSettings settings,
            LinkRoutes routes,
            AuditTrail audit) {
        LinkCheck check = new LinkCheck(owners, channels, settings.hosts());
        return new Links(database, clock, new LinkCodes(new SecureRandom()), check, routes, audit);
    }

    @Bean
    LinkRoutes privateTrafficLinkRoutes(
            Database database, LinkOwners owners, DestinationSettings settings, StoreAddress store) {
        return new LinkRoutes(database, owners, settings.hosts(), store, Ticker.systemTicker());
    }

    @Bean
    LinkReach privateTrafficLinkReach(Database database, Clock clock) {
        return new LinkReach(database, clock);
    }

    @Bean
    ClickCookie privateTrafficClickCookie(CookieSecret secret, PrivateTrafficProperties properties) {
        return new ClickCookie(secret.key(), properties.attributionWindow());
    }

    @Bean
    ClickList privateTrafficClickList(Database database) {
        return new ClickList(database);
    }

    @Bean
    Marks privateTrafficMarks(ClickCookie clicks, CookieSecret secret, PrivateTrafficProperties properties) {
        return new Marks(clicks, new VisitorCookie(secret.key()), CookieConsent.of(properties.cookieConsent()));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ClickLog privateTrafficClickLog(Database database) {
        return new ClickLog(database, ClickLog.Bounds.DEFAULT);
    }

    @Bean
    ClickTrail privateTrafficClickTrail(ClickLog log, LinkRoutes routes) {
        return new OrderClicks(log, routes);
    }
}
