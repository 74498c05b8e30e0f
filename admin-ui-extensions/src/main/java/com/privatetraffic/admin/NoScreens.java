package com.privatetraffic.admin;

import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Makes the addresses of the module's sections unknown while it is switched off. The menu leaves the sections out by itself,
 * because their entities aren't mapped then; their rows stay, with whatever the store's owner granted.
 */
@Configuration(proxyBeanMethods = false)
class NoScreens {

    @Bean
    SimpleUrlHandlerMapping privateTrafficSwitchedOff() {
        HttpRequestHandler unknown = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new SimpleUrlHandlerMapping(
                Map.of("/pt-*", unknown, "/pt-*/**", unknown, "/com.privatetraffic.admin.*/**", unknown),
                Ordered.HIGHEST_PRECEDENCE);
    }
}
