package com.privatetraffic.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The door of the addresses platforms send to: before the shop's filters and those of the interface. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
class WebhookWeb {

    /** Before whatever takes a body for a form. */
    private static final int BEFORE_FORMS = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    FilterRegistrationBean<WebhookEndpoint> privateTrafficWebhookEndpoint(Intake intake) {
        FilterRegistrationBean<WebhookEndpoint> registration =
                new FilterRegistrationBean<>(new WebhookEndpoint(intake));
        registration.addUrlPatterns(WebhookEndpoint.PATTERN);
        registration.setOrder(BEFORE_FORMS);
        return registration;
    }
}
