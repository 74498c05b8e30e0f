package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.pool.PoolSection;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.channel.Connections;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.destination.DestinationSettings;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.webhook.WebhookProtocols;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class ChannelPageBeans {

    @Bean
    ChannelsPage privateTrafficChannelsPage(
            Frame frame,
            PoolSection section,
            Platforms platforms,
            Channels channels,
            ChannelList list,
            Connections connections,
            PoolList pools) {
        return new ChannelsPage(
                frame, section, platforms, channels, new ChannelViews(platforms, list, connections, pools));
    }

    @Bean
    ChannelPage privateTrafficChannelPage(
            Frame frame,
            PoolSection section,
            Platforms platforms,
            Channels channels,
            ChannelList list,
            Connections connections,
            PoolList pools) {
        return new ChannelPage(
                frame, section, platforms, channels, list, new ChannelViews(platforms, list, connections, pools));
    }

    @Bean
    ConnectionsPage privateTrafficConnectionsPage(
            Frame frame,
            PoolSection section,
            Platforms platforms,
            Connections connections,
            WebhookProtocols protocols,
            DestinationSettings settings) {
        return new ConnectionsPage(
                frame,
                section,
                platforms,
                connections,
                new ConnectionViews(connections, platforms, new WebhookAddress(protocols, settings)));
    }

    @Bean
    ConnectionPage privateTrafficConnectionPage(
            Frame frame,
            PoolSection section,
            Platforms platforms,
            Connections connections,
            WebhookProtocols protocols,
            DestinationSettings settings) {
        WebhookAddress webhooks = new WebhookAddress(protocols, settings);
        return new ConnectionPage(
                frame, section, connections, new ConnectionViews(connections, platforms, webhooks), webhooks);
    }
}
