package com.privatetraffic.link;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The door of {@code /l/{code}}: before the shop's filters, after whatever a proxy's headers are read by. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
class LinkWeb {

    @Bean
    FilterRegistrationBean<LinkEndpoint> privateTrafficLinkEndpoint(
            LinkRoutes routes, ClickLog clicks, Marks marks, Clock clock) {
        FilterRegistrationBean<LinkEndpoint> registration =
                new FilterRegistrationBean<>(new LinkEndpoint(routes, clicks, marks, clock, UUID::randomUUID));
        registration.addUrlPatterns(LinkEndpoint.PATTERN);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
