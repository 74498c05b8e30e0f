package com.privatetraffic.starter.security;

import com.privatetraffic.starter.nodes.Tries;
import javax.servlet.Filter;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.web.order.security.BroadleafAuthenticationSuccessHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.channel.ChannelProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * The storefront's security chain: log-in by Broadleaf's customers, account pages for signed-in customers only, and
 * Broadleaf's request, customer, translation, cart and URL filters in the order its own stores use.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
public class StorefrontSecurity {

    @Bean
    PasswordTries broadleafPasswordTries(Tries tries, SecuritySettings settings) {
        return new PasswordTries(tries, "store", settings.passwordTries());
    }

    /** The name under which Broadleaf's log-in service looks for it. */
    @Bean("blAuthenticationManager")
    AuthenticationManager blAuthenticationManager(
            @Qualifier("blUserDetailsService") UserDetailsService customers,
            @Qualifier("blPasswordEncoder") BcryptPasswords passwords,
            PasswordTries tries) {
        return new LimitedLogin(passwords.login(customers), tries);
    }

    /** Static files: no session, no filters of Broadleaf, cacheable by the browser. */
    @Bean
    @Order(10)
    SecurityFilterChain storefrontStaticFiles(HttpSecurity http) throws Exception {
        return StaticFilesChain.of(
                http, "/css/**", "/js/**", "/img/**", "/fonts/**", "/favicon.ico", "/robots.txt", "/webjars/**");
    }

    @Bean
    @Order(100)
    @ConditionalOnMissingBean(name = "storefrontSecurityFilterChain")
    SecurityFilterChain storefrontSecurityFilterChain(
            HttpSecurity http,
            ServletContext servletContext,
            DataSource dataSource,
            @Qualifier("blAuthenticationManager") AuthenticationManager authentication,
            ExploitProtectionService tokens,
            SecuritySettings settings,
            @Qualifier("blRequestFilter") Filter requestFilter,
            @Qualifier("blCustomerStateFilter") Filter customerState,
            @Qualifier("blTranslationFilter") Filter translation,
            @Qualifier("blCartStateFilter") Filter cartState,
            @Qualifier("blURLHandlerFilter") Filter urlHandler)
            throws Exception {
        BroadleafAuthenticationSuccessHandler success = new BroadleafAuthenticationSuccessHandler();
        success.setDefaultTargetUrl("/");
        success.setTargetUrlParameter("successUrl");
        success.setRedirectStrategy(new OwnAddresses());

        http.authenticationManager(authentication);
        http.authorizeHttpRequests()
                .antMatchers("/account/**")
                .hasRole("USER")
                .anyRequest()
                .permitAll();
        http.formLogin()
                .loginPage("/login")
                .loginProcessingUrl("/login_post.htm")
                .usernameParameter("j_username")
                .passwordParameter("j_password")
                .successHandler(success)
                .failureHandler(new StoreLoginFailure());
        http.logout()
                .logoutRequestMatcher(new AntPathRequestMatcher("/logout", "POST"))
                .logoutSuccessUrl("/")
                .invalidateHttpSession(true);
        // Broadleaf's forms carry Broadleaf's token: CsrfTokenFilter checks it.
        http.csrf().disable();
        PasswordBoundSessions sessions = PasswordBoundSessions.ofCustomers(dataSource);
        http.sessionManagement()
                .sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                .sessionAuthenticationStrategy(sessions.atLogin());
        http.addFilterBefore(sessions, LogoutFilter.class);
        SecurityHeaders.apply(http, ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, settings.storefrontPolicy());

        http.addFilterBefore(EntityManagerInView.filter(servletContext), ChannelProcessingFilter.class);
        // Before whatever changes something: logging out and in too.
        http.addFilterBefore(new CsrfTokenFilter(tokens), LogoutFilter.class);
        for (Filter filter : new Filter[] {requestFilter, customerState, translation, cartState, urlHandler}) {
            http.addFilterAfter(filter, SwitchUserFilter.class);
        }
        return http.build();
    }
}
