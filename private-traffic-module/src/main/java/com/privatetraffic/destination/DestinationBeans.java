package com.privatetraffic.destination;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DestinationSettings.class)
public class DestinationBeans {

    @Bean
    StoreAddress privateTrafficStoreAddress(DestinationSettings settings) {
        return new StoreAddress(settings.storeUrl());
    }
}
