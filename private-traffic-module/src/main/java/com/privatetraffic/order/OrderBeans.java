package com.privatetraffic.order;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class OrderBeans {

    @Bean
    Lookout privateTrafficLookout(Orders orders, OrderEvents events) {
        return new Lookout(orders, events);
    }

    @Bean
    FrozenOrders privateTrafficFrozenOrders(Database database, Clock clock) {
        return new FrozenOrders(database, clock);
    }

    @Bean
    OrderEvents privateTrafficOrderEvents(Database database, Clock clock) {
        return new OrderEvents(database, clock);
    }

    @Bean
    OrderRecords privateTrafficOrderRecords(FrozenOrders orders, OrderEvents events) {
        return new OrderRecords(orders, events);
    }

    @Bean
    OrderOutlooks privateTrafficOrderOutlooks(Lookout lookout, OrderRecords records, Settling settling) {
        return new OrderOutlooks(lookout, records, settling);
    }

    @Bean
    SeenOrders privateTrafficSeenOrders(Database database, Orders orders) {
        return new SeenOrders(database, orders);
    }

    @Bean
    OrderIntake privateTrafficOrderIntake(
            Database database,
            FrozenOrders orders,
            OrderEvents events,
            PrivateTrafficProperties properties,
            Clock clock,
            AuditTrail audit) {
        OrderTerms terms = new OrderTerms(
                properties.orders().authorisedIsPaid(), properties.orders().confirmAfterDays());
        return new OrderIntake(database, orders, events, terms, clock, audit);
    }

    @Bean
    ShopRequests privateTrafficShopRequests(
            Database database,
            ObjectProvider<OrderChanges> shop,
            OrderRecords records,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            OrderEvents events,
            TaskQueue queue,
            Clock clock,
            AuditTrail audit) {
        return new ShopRequests(
                database,
                shop.getIfAvailable(UnconnectedShop::new),
                records,
                lookout,
                settling,
                intake,
                events,
                new EventTrace(audit),
                queue,
                clock);
    }

    @Bean
    ShopRequestTask privateTrafficShopRequestTask(ShopRequests requests, Clock clock) {
        return new ShopRequestTask(requests, clock);
    }

    @Bean
    FulfilmentNews privateTrafficFulfilmentNews(
            OrderRecords records, ObjectProvider<OrderChanges> shop, TaskQueue queue, Clock clock) {
        return new FulfilmentNews(records, shop.getIfAvailable(UnconnectedShop::new), queue, clock);
    }

    @Bean
    FulfilmentNewsTask privateTrafficFulfilmentNewsTask(FulfilmentNews news, Clock clock) {
        return new FulfilmentNewsTask(news, clock);
    }

    @Bean
    OrderActions privateTrafficOrderActions(
            Database database,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            OrderEvents events,
            ShopRequests requests,
            FulfilmentNews news,
            TaskQueue queue,
            Clock clock,
            AuditTrail audit) {
        Conduct conduct = new Conduct(
                database, lookout, settling, intake, events, requests, new EventTrace(audit), news, queue, clock);
        return new OrderActions(conduct, news);
    }

    @Bean
    AutomaticConfirmation privateTrafficAutomaticConfirmation(
            Database database,
            Lookout lookout,
            Settling settling,
            OrderIntake intake,
            FrozenOrders orders,
            OrderEvents events,
            Clock clock,
            AuditTrail audit) {
        return new AutomaticConfirmation(
                database, lookout, settling, intake, orders, events, new EventTrace(audit), clock);
    }

    @Bean
    ConfirmationTask privateTrafficConfirmationTask(
            AutomaticConfirmation confirmation, PrivateTrafficProperties properties) {
        return new ConfirmationTask(
                confirmation,
                properties.tasks().maturityInterval(),
                properties.placement().postingEnabled());
    }
}
