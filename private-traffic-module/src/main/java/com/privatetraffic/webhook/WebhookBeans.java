package com.privatetraffic.webhook;

import com.github.benmanes.caffeine.cache.Ticker;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.message.Messages;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; its endpoint is there only where pages are served. */
@Configuration(proxyBeanMethods = false)
@Import(WebhookWeb.class)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookBeans {

    @Bean
    WebhookProtocol privateTrafficMetaProtocol() {
        return new MetaProtocol();
    }

    @Bean
    WebhookProtocols privateTrafficWebhookProtocols(ObjectProvider<WebhookProtocol> protocols) {
        return new WebhookProtocols(protocols.orderedStream().toList());
    }

    @Bean
    KnownConnections privateTrafficKnownConnections(Connections connections) {
        return new KnownConnections(connections, Ticker.systemTicker());
    }

    @Bean
    Nudge privateTrafficWebhookNudge(Database database, Clock clock) {
        return new Nudge(database.apart(), clock);
    }

    @Bean
    Intake privateTrafficWebhookIntake(
            WebhookProtocols protocols, KnownConnections connections, Database database, Clock clock, Nudge nudge) {
        return new Intake(protocols, connections, new Inbox(database, clock), nudge);
    }

    @Bean
    Deliveries privateTrafficDeliveries(Database database, Clock clock, WebhookSettings settings) {
        return new Deliveries(database, clock, settings.tries());
    }

    @Bean
    Draining privateTrafficWebhookDraining(
            Database database,
            Deliveries deliveries,
            WebhookProtocols protocols,
            KnownConnections connections,
            Platforms platforms,
            ChannelList channels,
            Messages messages) {
        Reader reader = new Reader(protocols, connections, platforms, channels);
        return new Draining(database, deliveries, new TakingIn(database.transactions(), reader, messages));
    }

    @Bean
    Parked privateTrafficParkedDeliveries(Database database, Clock clock, AuditTrail audit, Nudge nudge) {
        return new Parked(database, clock, audit, nudge);
    }

    @Bean
    DeliveryData privateTrafficDeliveryData(Database database) {
        return new DeliveryData(database);
    }

    @Bean
    InboxTask privateTrafficInboxTask(Draining draining, Nudge nudge, WebhookSettings settings) {
        return new InboxTask(draining, nudge, settings.interval());
    }

    @Bean
    InboxCleaning privateTrafficInboxCleaning(
            Database database, Deliveries deliveries, WebhookSettings settings, Clock clock) {
        return new InboxCleaning(database, deliveries, settings.retention(), clock);
    }
}
