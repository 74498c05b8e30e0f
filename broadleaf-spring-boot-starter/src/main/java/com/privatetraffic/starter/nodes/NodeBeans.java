package com.privatetraffic.starter.nodes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package beside those that stand in for Broadleaf's in common.xml. */
@Configuration(proxyBeanMethods = false)
public class NodeBeans {

    @Bean
    Tries broadleafTries(ApartConnections apart) {
        return new Tries(apart);
    }

    @Bean
    static BeanPostProcessor broadleafLeaseCheck(@Qualifier("blNodeLeases") ObjectProvider<Leases> leases) {
        return LeaseCheck.inCheckout(leases::getObject);
    }
}
