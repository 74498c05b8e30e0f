package com.privatetraffic.starter.security;

import com.privatetraffic.starter.admin.AdminLanguageFilter;
import com.privatetraffic.starter.admin.LogoutPage;
import com.privatetraffic.starter.admin.SkusByPost;
import com.privatetraffic.starter.nodes.Tries;
import javax.servlet.Filter;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.openadmin.security.BroadleafAdminAuthenticationFailureHandler;
import org.broadleafcommerce.openadmin.security.BroadleafAdminAuthenticationSuccessHandler;
import org.broadleafcommerce.openadmin.server.security.service.AdminUserDetailsServiceImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.channel.ChannelProcessingFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.servlet.LocaleResolver;

/** The admin's security chain: everything but log-in and forgotten passwords needs a signed-in admin user. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminSecurity {

    private static final String[] OPEN_PAGES = {
        "/error", "/login", "/forgotUsername", "/forgotPassword", "/resetPassword", "/sendResetPassword"
    };

    @Bean("blAdminUserDetailsService")
    AdminUserDetailsServiceImpl blAdminUserDetailsService() {
        return new AdminUserDetailsServiceImpl();
    }

    @Bean
    PasswordTries broadleafPasswordTries(Tries tries, SecuritySettings settings) {
        return new PasswordTries(tries, "admin", settings.passwordTries());
    }

    /** The name under which Broadleaf's admin looks for it. */
    @Bean("blAdminAuthenticationManager")
    AuthenticationManager blAdminAuthenticationManager(
            @Qualifier("blAdminUserDetailsService") UserDetailsService users,
            @Qualifier("blAdminPasswordEncoder") BcryptPasswords passwords,
            PasswordTries tries) {
        return new LimitedLogin(passwords.login(users), tries);
    }

    @Bean
    BroadleafAdminAuthenticationSuccessHandler blAdminAuthenticationSuccessHandler() {
        BroadleafAdminAuthenticationSuccessHandler handler = new BroadleafAdminAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/loginSuccess");
        handler.setRedirectStrategy(new OwnAddresses());
        return handler;
    }

    @Bean
    BroadleafAdminAuthenticationFailureHandler blAdminAuthenticationFailureHandler() {
        AdminLoginFailure handler = new AdminLoginFailure();
        handler.setRedirectStrategy(new OwnAddresses());
        return handler;
    }

    @Bean
    @Order(10)
    SecurityFilterChain adminStaticFiles(HttpSecurity http) throws Exception {
        return StaticFilesChain.of(http, "/css/**", "/js/**", "/img/**", "/fonts/**", "/favicon.ico", "/robots.txt");
    }

    @Bean
    @Order(100)
    SecurityFilterChain adminSecurityFilterChain(
            HttpSecurity http,
            ServletContext servletContext,
            DataSource dataSource,
            @Qualifier("blAdminAuthenticationManager") AuthenticationManager authentication,
            BroadleafAdminAuthenticationSuccessHandler success,
            BroadleafAdminAuthenticationFailureHandler failure,
            ExploitProtectionService tokens,
            SecuritySettings settings,
            LocaleResolver languages,
            @Qualifier("blAdminRequestFilter") Filter requestFilter,
            @Qualifier("blJSCompatibilityRequestFilter") Filter fieldNames)
            throws Exception {
        http.authenticationManager(authentication);
        http.authorizeHttpRequests()
                .antMatchers(OPEN_PAGES)
                .permitAll()
                .anyRequest()
                .hasAuthority("PERMISSION_OTHER_DEFAULT");
        http.exceptionHandling().authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        http.formLogin()
                .loginPage("/login")
                .loginProcessingUrl("/login_admin_post")
                .usernameParameter("j_username")
                .passwordParameter("j_password")
                .successHandler(success)
                .failureHandler(failure);
        http.logout()
                .logoutRequestMatcher(new AntPathRequestMatcher(LogoutPage.ADDRESS, "POST"))
                .logoutSuccessUrl("/login")
                .invalidateHttpSession(true);
        // Broadleaf's forms carry Broadleaf's token: CsrfTokenFilter checks it.
        http.csrf().disable();
        PasswordBoundSessions sessions = PasswordBoundSessions.ofAdmins(dataSource);
        http.sessionManagement().sessionAuthenticationStrategy(sessions.atLogin());
        http.addFilterBefore(sessions, LogoutFilter.class);
        SecurityHeaders.apply(http, ReferrerPolicy.SAME_ORIGIN, settings.adminPolicy());

        http.addFilterBefore(EntityManagerInView.filter(servletContext), ChannelProcessingFilter.class);
        // Before whatever changes something: logging out and in too.
        http.addFilterBefore(new CsrfTokenFilter(tokens), LogoutFilter.class);
        for (Filter filter : new Filter[] {
            new AdminLanguageFilter(languages),
            requestFilter,
            new HiddenHttpMethodFilter(),
            fieldNames,
            new SkusByPost()
        }) {
            http.addFilterAfter(filter, SwitchUserFilter.class);
        }
        return http.build();
    }
}
