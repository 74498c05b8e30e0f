package com.privatetraffic.api;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.link.LinkRoutes;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The routes and their door. The chain stands before the shop's: no session, no cookie, no CSRF token, none of the shop's
 * filters; what counts is the bearer token alone.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
@Import({
    ApiErrors.class,
    StatusEndpoint.class,
    SkusEndpoint.class,
    LinksEndpoint.class,
    LinkReportsEndpoint.class,
    PoolReportsEndpoint.class,
    SalespeopleEndpoint.class,
    ContactsEndpoint.class,
    ContactMergeEndpoint.class,
    DuplicatesEndpoint.class,
    ContactProfileEndpoint.class,
    TimelineEndpoint.class,
    TagsEndpoint.class,
    ContactFieldsEndpoint.class,
    HandoverEndpoint.class,
    PersonEndpoint.class,
    MembersEndpoint.class,
    LedgerEndpoint.class,
    OrdersEndpoint.class,
    OrderEventsEndpoint.class,
    EarningsEndpoint.class,
    PoolsEndpoint.class,
    MainPoolEndpoint.class,
    ConnectionsEndpoint.class,
    ChannelsEndpoint.class,
    ParkedWebhooksEndpoint.class,
    ImportsEndpoint.class,
    ImportFilesEndpoint.class,
    JobsEndpoint.class,
    UnknownRouteEndpoint.class
})
class ApiWeb {

    /** Wrong tokens an address may send in a minute. */
    static final int TOKEN_TRIES = 20;

    @Bean
    ExternalCarts privateTrafficExternalCarts(Database database, Clock clock) {
        return new ExternalCarts(database, clock);
    }

    @Bean
    ExternalOrders privateTrafficExternalOrders(
            Database database, Orders orders, Clock clock, AuditTrail audit, ExternalCarts carts) {
        return new ExternalOrders(database, orders, clock, audit, carts);
    }

    @Bean
    OrderChoices privateTrafficOrderChoices(
            CartChoices choices, LinkRoutes routes, ClickLog clicks, Roster roster, Clock clock) {
        return new OrderChoices(choices, routes, clicks, roster, clock);
    }

    @Bean
    @Order(21)
    SecurityFilterChain privateTrafficApiSecurity(HttpSecurity http, ApiTokens tokens, Environment environment)
            throws Exception {
        http.securityMatcher(new AntPathRequestMatcher("/api/private-traffic/**"));
        http.csrf().disable();
        http.requestCache().disable();
        http.logout().disable();
        http.anonymous().disable();
        http.sessionManagement().sessionCreationPolicy(SessionCreationPolicy.STATELESS);
        http.headers().contentSecurityPolicy("default-src 'none'; frame-ancestors 'none'");
        http.addFilterAfter(
                new BearerFilter(tokens, new DemoToken(environment), new TryLimit(TOKEN_TRIES, Duration.ofMinutes(1))),
                HeaderWriterFilter.class);
        http.addFilterAfter(new BodyLimit(), BearerFilter.class);
        return http.build();
    }

    @Bean
    FilterRegistrationBean<UploadFilter> privateTrafficUploads() {
        FilterRegistrationBean<UploadFilter> filter = new FilterRegistrationBean<>(new UploadFilter());
        filter.addUrlPatterns(Api.BASE + "/imports");
        filter.setOrder(UploadFilter.ORDER);
        return filter;
    }

    @Bean
    WebMvcConfigurer privateTrafficApiInterceptors() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeGate()).addPathPatterns(Api.BASE + "/**");
            }
        };
    }
}
