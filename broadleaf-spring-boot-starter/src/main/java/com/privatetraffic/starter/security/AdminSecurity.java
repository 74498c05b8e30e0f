package com.privatetraffic.starter.security;

import com.privatetraffic.starter.admin.AdminLanguageFilter;
import javax.servlet.Filter;
import javax.servlet.ServletContext;
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
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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

    /** The name under which Broadleaf's admin looks for it. */
    @Bean("blAdminAuthenticationManager")
    AuthenticationManager blAdminAuthenticationManager(
            @Qualifier("blAdminUserDetailsService") UserDetailsService users,
            @Qualifier("blAdminPasswordEncoder") BcryptPasswords passwords) {
        return passwords.login(users);
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
        return new BroadleafAdminAuthenticationFailureHandler("/login?login_error=true");
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
        http.logout().logoutUrl("/adminLogout.htm").logoutSuccessUrl("/login").invalidateHttpSession(true);
        // Broadleaf's forms carry Broadleaf's token: CsrfTokenFilter checks it.
        http.csrf().disable();
        http.sessionManagement().sessionFixation().changeSessionId();
        SecurityHeaders.apply(http, ReferrerPolicy.SAME_ORIGIN, settings.adminPolicy());

        http.addFilterBefore(EntityManagerInView.filter(servletContext), ChannelProcessingFilter.class);
        http.addFilterBefore(new CsrfTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class);
        for (Filter filter : new Filter[] {
            new AdminLanguageFilter(languages), requestFilter, new HiddenHttpMethodFilter(), fieldNames
        }) {
            http.addFilterAfter(filter, SwitchUserFilter.class);
        }
        return http.build();
    }
}
