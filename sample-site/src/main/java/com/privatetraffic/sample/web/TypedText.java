package com.privatetraffic.sample.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes control characters out of what was typed: no keyboard makes them, and a database such as PostgreSQL refuses a text
 * with a NUL in it. Line breaks and tabs stay.
 */
@Component
class TypedText extends OncePerRequestFilter implements OrderedFilter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\r\\n\\t]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    /** After a form that is too large was refused, before anything reads a parameter. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private static String plain(String text) {
        return text == null ? null : CONTROL.matcher(text).replaceAll("");
    }

    private static final class Plain extends HttpServletRequestWrapper {

        private Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return plain(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Stream.of(values).map(TypedText::plain).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap().keySet().forEach(name -> plain.put(name, getParameterValues(name)));
            return plain;
        }
    }
}
