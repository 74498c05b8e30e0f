package com.privatetraffic.starter.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when a form is too large. Without it Tomcat would drop the fields of such a form and the person would read that
 * the form had expired. Forms with files have a limit of their own.
 */
final class FormLimit extends OncePerRequestFilter implements OrderedFilter {

    /** Set by Tomcat when it dropped fields: too many bytes, too many fields, unreadable ones. */
    private static final String DROPPED = "org.apache.catalina.parameter_parse_failed_reason";

    private static final int AFTER_CHARACTER_ENCODING = Ordered.HIGHEST_PRECEDENCE + 10;

    private final DataSize form;
    private final DataSize upload;

    FormLimit(DataSize form, DataSize upload) {
        this.form = form;
        this.upload = upload;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs that post other things have limits, and ways to answer, of their own. */
    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return request.getContentLengthLong() > upload.toBytes();
        }
        boolean fields = type == null || type.startsWith("application/x-www-form-urlencoded");
        return fields && (request.getContentLengthLong() > form.toBytes() || isEndless(request, type));
    }

    /** A form without a length is read up to Tomcat's limit; what came of it, only reading tells. */
    private static boolean isEndless(HttpServletRequest request, String type) {
        if (type == null || request.getContentLengthLong() >= 0) {
            return false;
        }
        request.getParameterMap();
        Object reason = request.getAttribute(DROPPED);
        return reason != null
                && reason.toString().matches("POST_TOO_LARGE|TOO_MANY_PARAMETERS|REQUEST_BODY_INCOMPLETE");
    }

    @Override
    public int getOrder() {
        return AFTER_CHARACTER_ENCODING;
    }
}
