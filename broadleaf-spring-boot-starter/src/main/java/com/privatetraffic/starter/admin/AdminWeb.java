package com.privatetraffic.starter.admin;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.web.interceptor.NonResourceWebContentInterceptor;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

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

    /** Broadleaf's own servlet context and Spring Boot both have an adapter; either may be asked. */
    @Bean
    static BeanPostProcessor broadleafAdminFrameAnswers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RequestMappingHandlerAdapter adapter) {
                    List<HttpMessageConverter<?>> converters = new ArrayList<>(adapter.getMessageConverters());
                    converters.add(new FrameAnswers());
                    adapter.setMessageConverters(converters);
                }
                return bean;
            }
        };
    }

    @Bean
    MappedInterceptor broadleafAdminSectionGate(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier users,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation,
            ListableBeanFactory beans) {
        return new MappedInterceptor(EVERYWHERE, new SectionGate(users, navigation, new OwnPages(beans)));
    }

    @Bean
    MappedInterceptor broadleafAdminWholeTranslationRequests() {
        return new MappedInterceptor(new String[] {"/translation", "/translation/**"}, new WholeTranslationRequests());
    }
}
