package com.privatetraffic.admin.page;

import com.privatetraffic.text.Texts;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class PageBeans {

    @Bean
    Frame privateTrafficFrame(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation,
            @Qualifier("messageSource") MessageSource messages,
            Texts texts) {
        return new Frame(permissions, navigation, messages, texts.dates());
    }
}
