package com.privatetraffic.starter.security;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** What never gets as far as a page: forms too large, and requests no browser makes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class RequestLimits {

    private static final DataSize AROUND_A_FILE = DataSize.ofKilobytes(64);

    @Bean
    FormLimit broadleafFormLimit(
            SecuritySettings settings,
            @Value("${broadleaf.application:storefront}") String application,
            @Value("${asset.server.max.uploadable.file.size:10000000}") long largestFile) {
        boolean takesFiles = "admin".equalsIgnoreCase(application);
        DataSize upload = DataSize.ofBytes(largestFile + AROUND_A_FILE.toBytes());
        return new FormLimit(settings.maxForm(), takesFiles ? upload : settings.maxForm());
    }

    @Bean
    AfterTheAnswer broadleafAfterTheAnswer(@Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        return new AfterTheAnswer(transactions);
    }

    /** Beside Spring Security's own rules: no NUL in a value, which databases answer in their own ways. */
    @Bean
    StrictHttpFirewall broadleafFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** 400 with the application's own page, not 500. */
    @Bean
    RequestRejectedHandler broadleafRejectedRequests() {
        return new HttpStatusRequestRejectedHandler();
    }
}
