package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Carts;
import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.placement.PlacementRecorder;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    Orders privateTrafficOrders(FreshRead database) {
        return new BroadleafOrders(database);
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

    @Bean
    OrderTaking privateTrafficOrderTaking(
            @Qualifier("entityManagerFactory") EntityManagerFactory factory,
            @Qualifier("blCustomerService") CustomerService customers,
            @Qualifier("blCatalogService") CatalogService catalog,
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blOrderPaymentService") OrderPaymentService payments,
            @Qualifier("blCheckoutService") CheckoutService checkout,
            @Qualifier("blCurrencyService") BroadleafCurrencyService currencies,
            @Qualifier("blLocaleService") LocaleService locales,
            Orders reading) {
        return new BroadleafOrderTaking(
                factory, customers, catalog, orders, payments, checkout, currencies, locales, reading);
    }

    /** Static and lazy in what it needs: a bean post-processor is made before everything else. */
    @Bean
    static CheckoutWorkflowExtension privateTrafficCheckoutActivity(ObjectProvider<PlacementRecorder> recorder) {
        return new CheckoutWorkflowExtension(() -> new PlacementActivity(recorder.getObject()));
    }
}
