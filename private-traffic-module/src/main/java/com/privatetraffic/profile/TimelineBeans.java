package com.privatetraffic.profile;

import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.TimelineSource;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.setup.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timeline, and the sources of it that are this package's. */
@Configuration(proxyBeanMethods = false)
class TimelineBeans {

    @Bean
    NoteTimeline privateTrafficNoteTimeline(Database database) {
        return new NoteTimeline(database);
    }

    @Bean
    StageTimeline privateTrafficStageTimeline(Database database) {
        return new StageTimeline(database);
    }

    @Bean
    TransferTimeline privateTrafficTransferTimeline(Database database) {
        return new TransferTimeline(database);
    }

    @Bean
    OrderTimeline privateTrafficOrderTimeline(Database database, OrderRecords records) {
        PlacedOrders orders = new PlacedOrders(database);
        return new OrderTimeline(orders::placed, orders::paid, new OrderHappenings(orders, records)::before);
    }

    @Bean
    Timeline privateTrafficTimeline(ObjectProvider<TimelineSource> sources, Contacts contacts) {
        return new Timeline(sources.stream().toList(), contacts);
    }
}
