package com.privatetraffic.contact;

import com.privatetraffic.setup.PrivateTrafficProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class ContactBeans {

    @Bean
    PhoneNumbers privateTrafficPhoneNumbers(PrivateTrafficProperties properties) {
        return new PhoneNumbers(properties.defaultRegion());
    }
}
