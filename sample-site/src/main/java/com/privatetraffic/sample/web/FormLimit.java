package com.privatetraffic.sample.web;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when a form is too large. Without it Tomcat would drop the fields of such a form and the shopper would read
 * that the form had expired. Posts without a length stay Tomcat's to limit.
 */
@Component
class FormLimit extends OncePerRequestFilter implements OrderedFilter {

    private static final long MOST_BYTES = 2L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs that post other things have limits, and ways to answer, of their own. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }

    /** Before anything reads the form. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
