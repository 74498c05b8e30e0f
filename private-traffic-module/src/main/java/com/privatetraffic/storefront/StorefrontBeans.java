package com.privatetraffic.storefront;

import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.capture.JoinForms;
import com.privatetraffic.capture.SignUps;
import com.privatetraffic.commerce.Carts;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.CookieConsent;
import com.privatetraffic.member.Members;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** The beans of this package, where pages are served: the interceptor around the shop's pages and the static files. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
@Import({CodePage.class, CookiesPage.class, StripPage.class})
public class StorefrontBeans {

    private static final String STATIC = "/private-traffic/**";
    private static final int BEFORE_CONTROLLERS = -10;

    @Bean
    PtModel privateTrafficModel(
            Texts texts,
            ClickCookie cookie,
            Clock clock,
            Carts carts,
            Customers customers,
            Members members,
            Roster roster,
            Database database,
            JoinForms forms,
            PrivateTrafficProperties properties) {
        TypedCodes codes = new TypedCodes(roster, customers);
        return new PtModel(
                texts,
                new Visit(cookie, clock),
                carts,
                customers,
                members,
                choices(database, clock, codes, texts),
                codes,
                forms,
                new CookieQuestion(CookieConsent.of(properties.cookieConsent())));
    }

    @Bean
    RegistrationBoxes privateTrafficRegistrationBoxes(SignUps signUps, ClickCookie cookie, Clock clock, Texts texts) {
        return new RegistrationBoxes(signUps, new Visit(cookie, clock), texts);
    }

    /** As a bean of its own it reaches every handler mapping, so also Broadleaf's product and category pages. */
    @Bean
    MappedInterceptor privateTrafficStorefront(
            Carts carts, ClickCookie cookie, Clock clock, PtModel model, Database database, Texts texts) {
        ShopperChoices choices = choices(database, clock, model.codes(), texts);
        StorefrontInterceptor interceptor = new StorefrontInterceptor(carts, new Visit(cookie, clock), choices, model);
        return new MappedInterceptor(
                null, new String[] {"/api/private-traffic/**", "/l/**", "/unsubscribe/**", STATIC}, interceptor);
    }

    /**
     * A mapping of its own, before the host's: Broadleaf's look into a request context that only its filters fill, and
     * static files pass none of them.
     */
    @Bean
    SimpleUrlHandlerMapping privateTrafficStaticFilesMapping() throws Exception {
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("private-traffic/static/")));
        files.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        files.afterPropertiesSet();
        return new SimpleUrlHandlerMapping(Map.of(STATIC, files), BEFORE_CONTROLLERS);
    }

    @Bean
    @Order(22)
    SecurityFilterChain privateTrafficStaticFiles(HttpSecurity http) throws Exception {
        http.securityMatcher(new AntPathRequestMatcher(STATIC));
        http.csrf().disable();
        http.requestCache().disable();
        http.securityContext().disable();
        http.sessionManagement().disable();
        http.logout().disable();
        http.anonymous().disable();
        http.headers().cacheControl().disable();
        return http.build();
    }

    /** Through connections of their own: a page's own unfinished changes must not be written along with a choice. */
    private static ShopperChoices choices(Database database, Clock clock, TypedCodes codes, Texts texts) {
        return new ShopperChoices(new CartChoices(database.apart(), clock), codes, texts);
    }
}
