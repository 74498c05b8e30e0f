package com.privatetraffic.channel;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.destination.DestinationSettings;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.SecretBox;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class ChannelBeans {

    @Bean
    Platforms privateTrafficPlatforms(ObjectProvider<Platform> added) {
        return new Platforms(added.orderedStream().toList());
    }

    @Bean
    Connections privateTrafficConnections(
            Database database, Clock clock, Platforms platforms, CookieSecret secret, AuditTrail audit) {
        return new Connections(database, clock, platforms, new SecretBox(secret.key()), audit);
    }

    @Bean
    ChannelList privateTrafficChannelList(Database database) {
        return new ChannelList(database);
    }

    @Bean
    Channels privateTrafficChannels(
            Database database,
            Clock clock,
            Platforms platforms,
            PoolList pools,
            Connections connections,
            ChannelList list,
            DestinationSettings settings,
            AuditTrail audit) {
        return new Channels(database, clock, platforms, pools, connections, list, settings.hosts(), audit);
    }
}
