package com.privatetraffic.starter.storefront;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves the host's static folders before Broadleaf's handler mappings look at the address: those read a request context
 * that only Broadleaf's filters fill, and static files pass none of them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
public class StaticFiles {

    /** Paths of {@code StorefrontSecurity}'s chain without filters, and where their files are. */
    private static final Map<String, String> FOLDERS = Map.of(
            "/css/**", "static/css/",
            "/js/**", "static/js/",
            "/img/**", "static/img/",
            "/fonts/**", "static/fonts/",
            "/favicon.ico", "static/",
            "/robots.txt", "static/",
            "/webjars/**", "META-INF/resources/webjars/");

    private static final int BEFORE_CONTROLLERS = -10;

    @Bean
    SimpleUrlHandlerMapping storefrontStaticFilesMapping() throws Exception {
        Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
        for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
            ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
            handler.setLocations(List.of(new ClassPathResource(folder.getValue())));
            handler.setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)));
            handler.afterPropertiesSet();
            handlers.put(folder.getKey(), handler);
        }
        return new SimpleUrlHandlerMapping(handlers, BEFORE_CONTROLLERS);
    }
}
