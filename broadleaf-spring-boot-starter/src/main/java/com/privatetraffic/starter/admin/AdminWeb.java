package com.privatetraffic.starter.admin;

import org.broadleafcommerce.core.web.interceptor.NonResourceWebContentInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Interceptors of a Broadleaf admin: pages aren't cached, and {@code locale} changes the language. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminWeb {

    @Bean
    WebMvcConfigurer broadleafAdminInterceptors() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                LocaleChangeInterceptor language = new LocaleChangeInterceptor();
                language.setIgnoreInvalidLocale(true);
                registry.addInterceptor(language);
                NonResourceWebContentInterceptor fresh = new NonResourceWebContentInterceptor();
                fresh.setCacheSeconds(0);
                registry.addInterceptor(fresh);
            }
        };
    }
}
