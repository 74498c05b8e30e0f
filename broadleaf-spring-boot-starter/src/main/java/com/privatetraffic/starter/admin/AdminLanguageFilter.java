package com.privatetraffic.starter.admin;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Lets Broadleaf word the parts of its forms that it words itself (groups, tabs, messages of validation) in the language of
 * the admin user; its request context knows only the store's default locale. Comes before Broadleaf's request filter, which
 * fills the context it finds.
 */
public final class AdminLanguageFilter extends OncePerRequestFilter {

    private final LocaleResolver languages;

    public AdminLanguageFilter(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext() {
            @Override
            public Locale getJavaLocale() {
                return languages.resolveLocale(request);
            }
        });
        chain.doFilter(request, response);
    }
}
