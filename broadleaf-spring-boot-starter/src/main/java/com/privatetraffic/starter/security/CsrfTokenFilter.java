package com.privatetraffic.starter.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a changing request whose CSRF token isn't the session's with 403; Broadleaf's own filter answers 500. The token
 * is read from the form field Broadleaf's form tag writes, or from the header {@code X-CSRF-Token}.
 */
public final class CsrfTokenFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ExploitProtectionService tokens;

    public CsrfTokenFilter(ExploitProtectionService tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (matches(sent(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private String sent(HttpServletRequest request) {
        String header = request.getHeader("X-CSRF-Token");
        return header != null ? header : request.getParameter(tokens.getCsrfTokenParameter());
    }

    private boolean matches(String sent) throws ServletException {
        try {
            String expected = tokens.getCSRFToken();
            return sent != null
                    && expected != null
                    && MessageDigest.isEqual(
                            sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
        } catch (ServiceException e) {
            throw new ServletException(e);
        }
    }
}
