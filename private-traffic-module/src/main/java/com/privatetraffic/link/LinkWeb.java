package com.privatetraffic.link;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/** The door of {@code /l/{code}}: a chain of its own before the shop's, so that a scan makes no session and no customer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
class LinkWeb {

    @Bean
    LinkEndpoint privateTrafficLinkEndpoint(LinkRoutes routes, ClickLog clicks, ClickCookie cookie, Clock clock) {
        // A click's id is in a cookie anyone can read, so it must not tell when or how many: random, not sequential.
        return new LinkEndpoint(routes, clicks, cookie, clock, UUID::randomUUID);
    }

    @Bean
    @Order(20)
    SecurityFilterChain privateTrafficLinkSecurity(HttpSecurity http) throws Exception {
        http.securityMatcher(new AntPathRequestMatcher("/l/**"));
        http.csrf().disable();
        http.requestCache().disable();
        http.securityContext().disable();
        http.sessionManagement().disable();
        http.logout().disable();
        http.anonymous().disable();
        return http.build();
    }
}
