package com.privatetraffic.broadleaf;

import com.privatetraffic.capture.Letters;
import com.privatetraffic.commerce.Carts;
import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacementFence;
import com.privatetraffic.commerce.RegistrationNews;
import com.privatetraffic.placement.PlacementRecorder;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.OfferServiceExtensionManager;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.broadleafcommerce.core.workflow.Processor;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The adapter's beans, where Broadleaf is on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.broadleafcommerce.core.checkout.service.CheckoutService")
@ConditionalOnBean(name = "blCheckoutWorkflow")
public class BroadleafBeans {

    @Bean
    FreshRead privateTrafficFreshRead(@Qualifier("entityManagerFactory") EntityManagerFactory factory) {
        return new FreshRead(factory);
    }

    @Bean
    Orders privateTrafficOrders(FreshRead database, PrivateTrafficProperties properties) {
        PrivateTrafficProperties.Orders settings = properties.orders();
        return new BroadleafOrders(
                database,
                new OrderReading(new IncludedTax(settings.pricesIncludeTax(), settings.includedTaxPercent())));
    }

    @Bean
    Customers privateTrafficCustomers(FreshRead database) {
        return new BroadleafCustomers(database);
    }

    @Bean
    Carts privateTrafficCarts() {
        return new BroadleafCarts();
    }

    @Bean
    Catalogue privateTrafficCatalogue(FreshRead database) {
        return new BroadleafCatalogue(database);
    }

    /** Registered with the shop's offer service, which asks it for every order that is priced. */
    @Bean
    NoOrderOffers privateTrafficNoOrderOffers(
            @Qualifier("blOfferServiceExtensionManager") OfferServiceExtensionManager extensions) {
        NoOrderOffers handler = new NoOrderOffers();
        extensions.registerHandler(handler);
        return handler;
    }

    @Bean
    OrderTaking privateTrafficOrderTaking(
            @Qualifier("entityManagerFactory") EntityManagerFactory factory,
            Database database,
            @Qualifier("blCustomerService") CustomerService customers,
            @Qualifier("blCustomerDao") CustomerDao customerRows,
            @Qualifier("blCatalogService") CatalogService catalog,
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blOfferService") OfferService offers,
            @Qualifier("blOrderPaymentService") OrderPaymentService payments,
            @Qualifier("blCheckoutService") CheckoutService checkout,
            @Qualifier("blCurrencyService") BroadleafCurrencyService currencies,
            @Qualifier("blLocaleService") LocaleService locales,
            Orders reading,
            NoOrderOffers noOrderOffers) {
        return new BroadleafOrderTaking(
                factory,
                orders,
                checkout,
                currencies,
                locales,
                reading,
                new ExternalBuyers(customers, customerRows, database.transactions()),
                new ExternalCart(catalog, orders, offers),
                new TakenPayments(payments),
                noOrderOffers);
    }

    @Bean
    OrderChanges privateTrafficOrderChanges(
            @Qualifier("entityManagerFactory") EntityManagerFactory factory,
            Database database,
            Clock clock,
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blOrderPaymentService") OrderPaymentService payments,
            @Qualifier("blOrderToPaymentRequestDTOService") OrderToPaymentRequestDTOService requests,
            @Qualifier("blPaymentGatewayConfigurationServiceProvider")
                    PaymentGatewayConfigurationServiceProvider provider,
            @Qualifier("blFulfillmentGroupService") FulfillmentGroupService groups,
            @Qualifier("blInventoryService") InventoryService inventory,
            @Qualifier("blCheckoutWorkflow") Processor checkout) {
        Gateways gateways = new Gateways(provider);
        MoneyReturns returns = new MoneyReturns(database, clock);
        TransactionWriting writing = new TransactionWriting(payments);
        return new BroadleafOrderChanges(
                factory,
                database,
                orders,
                payments,
                returns,
                new MoneyReturning(database, returns, gateways, payments, requests, writing),
                gateways,
                writing,
                new FulfilmentWriting(groups),
                new Cancellation(orders, inventory, checkout));
    }

    /** When the entity manager factory is there, the shop's tables are. */
    @Bean
    SmartInitializingSingleton privateTrafficHostIndexes(
            @Qualifier("entityManagerFactory") EntityManagerFactory factory, Database database) {
        return () -> HostIndexes.make(database);
    }

    /** Last of all: who is told may need what the entity manager factory needs. */
    @Bean
    SmartInitializingSingleton privateTrafficHostChanges(
            @Qualifier("entityManagerFactory") EntityManagerFactory factory,
            ObjectProvider<OrderNews> news,
            ObjectProvider<PlacementFence> fences) {
        return () -> {
            List<OrderNews> told = news.orderedStream().toList();
            List<PlacementFence> asked = fences.orderedStream().toList();
            HostChanges changes = new HostChanges(
                    orderId -> told.forEach(each -> each.changed(orderId)),
                    orderId -> asked.forEach(each -> each.pass(orderId)));
            EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                    .getServiceRegistry()
                    .getService(EventListenerRegistry.class);
            listeners.appendListeners(EventType.POST_INSERT, changes);
            listeners.appendListeners(EventType.POST_UPDATE, changes);
        };
    }

    /** Registered with the shop's customer service, which tells it of every new account. */
    @Bean
    SmartInitializingSingleton privateTrafficRegistrations(
            @Qualifier("blCustomerService") CustomerService customers, ObjectProvider<RegistrationNews> news) {
        return () -> news.orderedStream()
                .forEach(each -> customers.addPostRegisterListener(
                        customer -> each.registered(BroadleafCustomers.shopper(customer))));
    }

    @Bean
    @ConditionalOnMissingBean(Letters.class)
    Letters privateTrafficLetters(@Qualifier("blEmailService") EmailService mails, Environment environment) {
        return new BroadleafLetters(mails, environment);
    }

    /** Static and lazy in what it needs: a bean post-processor is made before everything else. */
    @Bean
    static CheckoutWorkflowExtension privateTrafficCheckoutActivity(ObjectProvider<PlacementRecorder> recorder) {
        return new CheckoutWorkflowExtension(() -> new PlacementActivity(recorder.getObject()));
    }
}
