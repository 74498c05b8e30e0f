package com.privatetraffic.sample.payment;

import java.util.List;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProviderImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs the demo gateway in. A store with a real gateway replaces this class. */
@Configuration(proxyBeanMethods = false)
public class DemoGateway {

    @Bean
    PaymentGatewayConfiguration demoGatewayConfiguration() {
        return new DemoGatewayConfiguration();
    }

    @Bean
    public PaymentGatewayConfigurationService demoGatewayServices(
            PaymentGatewayConfiguration demoGatewayConfiguration) {
        return new DemoGatewayServices(demoGatewayConfiguration);
    }

    @Bean
    List<PaymentGatewayConfigurationService> blPaymentGatewayConfigurationServices(
            PaymentGatewayConfigurationService demoGatewayServices) {
        return List.of(demoGatewayServices);
    }

    /** Broadleaf ships the class and looks the bean up by this name, but declares none. */
    @Bean
    PaymentGatewayConfigurationServiceProvider blPaymentGatewayConfigurationServiceProvider() {
        return new PaymentGatewayConfigurationServiceProviderImpl();
    }
}
