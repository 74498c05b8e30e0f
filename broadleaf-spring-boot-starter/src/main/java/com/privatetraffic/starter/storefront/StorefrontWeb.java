package com.privatetraffic.starter.storefront;

import org.broadleafcommerce.core.web.interceptor.NonResourceWebContentInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Interceptors of a Broadleaf storefront: pages aren't cached, and {@code blLocaleCode} changes the language. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
public class StorefrontWeb {

    /** Mapped, because such an interceptor reaches Broadleaf's handler mappings too; a configurer's doesn't. */
    @Bean
    MappedInterceptor broadleafTemplatesOnly() {
        return new MappedInterceptor(new String[] {"/**"}, new TemplatesOnly());
    }

    @Bean
    WebMvcConfigurer broadleafStorefrontInterceptors() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                LocaleChangeInterceptor language = new LocaleChangeInterceptor();
                language.setParamName("blLocaleCode");
                language.setIgnoreInvalidLocale(true);
                registry.addInterceptor(language);
                NonResourceWebContentInterceptor fresh = new NonResourceWebContentInterceptor();
                fresh.setCacheSeconds(0);
                registry.addInterceptor(fresh);
            }
        };
    }
}
