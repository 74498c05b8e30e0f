package com.privatetraffic.starter.admin;

import org.broadleafcommerce.core.web.interceptor.NonResourceWebContentInterceptor;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Interceptors of a Broadleaf admin: pages aren't cached, and {@code locale} changes the language, and nobody gets past the sections
 * they may open. Mapped interceptors,
 * because those reach Broadleaf's handler mappings too; a configurer's reach only Spring Boot's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminWeb {

    private static final String[] EVERYWHERE = {"/**"};

    @Bean
    MappedInterceptor broadleafAdminLanguage() {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setIgnoreInvalidLocale(true);
        return new MappedInterceptor(EVERYWHERE, language);
    }

    @Bean
    MappedInterceptor broadleafAdminResetPage() {
        return new MappedInterceptor(new String[] {"/resetPassword"}, new ResetPageAddress());
    }

    @Bean
    MappedInterceptor broadleafAdminFreshPages() {
        NonResourceWebContentInterceptor fresh = new NonResourceWebContentInterceptor();
        fresh.setCacheSeconds(0);
        return new MappedInterceptor(EVERYWHERE, fresh);
    }

    @Bean
    MappedInterceptor broadleafAdminSectionGate(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier users,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation) {
        return new MappedInterceptor(EVERYWHERE, new SectionGate(users, navigation));
    }
}
