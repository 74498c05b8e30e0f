package com.privatetraffic.sample.payment;

import java.util.List;
import org.broadleafcommerce.common.extensibility.context.merge.LateStageMergeBeanPostProcessor;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs the demo gateway in. A store with a real gateway replaces this class. */
@Configuration(proxyBeanMethods = false)
public class DemoGateway {

    @Bean
    PaymentGatewayConfiguration demoGatewayConfiguration(
            @Value("${store.payment.capture-at-checkout:true}") boolean captureAtCheckout) {
        return new DemoGatewayConfiguration(captureAtCheckout);
    }

    @Bean
    public PaymentGatewayConfigurationService demoGatewayServices(
            PaymentGatewayConfiguration demoGatewayConfiguration) {
        return new DemoGatewayServices(demoGatewayConfiguration);
    }

    @Bean
    List<PaymentGatewayConfigurationService> demoGateways(PaymentGatewayConfigurationService demoGatewayServices) {
        return List.of(demoGatewayServices);
    }

    /** Adds it to Broadleaf's list of gateways, where the checkout workflow looks. */
    @Bean
    static LateStageMergeBeanPostProcessor demoGatewayAmongBroadleafsGateways() {
        LateStageMergeBeanPostProcessor merge = new LateStageMergeBeanPostProcessor();
        merge.setCollectionRef("demoGateways");
        merge.setTargetRef("blPaymentGatewayConfigurationServices");
        return merge;
    }
}
