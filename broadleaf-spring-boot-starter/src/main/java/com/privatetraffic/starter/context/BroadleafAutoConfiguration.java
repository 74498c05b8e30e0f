package com.privatetraffic.starter.context;

import com.privatetraffic.starter.admin.AdminErrorPage;
import com.privatetraffic.starter.admin.AdminRefusals;
import com.privatetraffic.starter.admin.AdminWeb;
import com.privatetraffic.starter.admin.FirstAdmin;
import com.privatetraffic.starter.admin.LogoutPage;
import com.privatetraffic.starter.admin.UploadLimits;
import com.privatetraffic.starter.mail.MailBeans;
import com.privatetraffic.starter.nodes.DatabaseSessions;
import com.privatetraffic.starter.nodes.NodeBeans;
import com.privatetraffic.starter.search.StoreSearch;
import com.privatetraffic.starter.security.AdminMethodSecurity;
import com.privatetraffic.starter.security.AdminSecurity;
import com.privatetraffic.starter.security.ForgottenControllers;
import com.privatetraffic.starter.security.RequestLimits;
import com.privatetraffic.starter.security.StorefrontSecurity;
import com.privatetraffic.starter.security.UnregisteredFilters;
import com.privatetraffic.starter.storefront.StaticFiles;
import com.privatetraffic.starter.storefront.StorefrontWeb;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * Broadleaf Commerce as a Spring Boot application. {@code broadleaf.application} says which: {@code storefront} (default)
 * or {@code admin}.
 */
@AutoConfiguration
@EnableConfigurationProperties(BroadleafProperties.class)
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    BroadleafBeans.class,
    StorefrontSecurity.class,
    StorefrontWeb.class,
    StaticFiles.class,
    AdminSecurity.class,
    AdminMethodSecurity.class,
    AdminErrorPage.class,
    AdminRefusals.class,
    UploadLimits.class,
    FirstAdmin.class,
    LogoutPage.class,
    MailBeans.class,
    RequestLimits.class,
    AdminWeb.class,
    DatabaseSessions.class,
    NodeBeans.class,
    StoreSearch.class
})
public class BroadleafAutoConfiguration {

    @Bean
    static UnregisteredFilters broadleafFiltersAreNotRegistered() {
        return new UnregisteredFilters();
    }

    @Bean
    static ForgottenControllers broadleafControllersWithoutPages() {
        return new ForgottenControllers();
    }
}
