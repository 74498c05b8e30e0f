package com.privatetraffic.text;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextSettings.class)
public class TextBeans {

    @Bean
    Texts privateTrafficTexts(TextSettings settings) {
        return new Texts(new Dates(settings.timeZone()));
    }
}
