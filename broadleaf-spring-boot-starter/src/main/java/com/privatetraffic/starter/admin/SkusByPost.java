package com.privatetraffic.starter.admin;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Generating SKUs changes a product, and Broadleaf's admin does it at a GET, which any page elsewhere could make a signed-in
 * user's browser send. Here only a POST does it, with the token of the admin's forms; the admin's own button sends one
 * (admin-light.js).
 */
public final class SkusByPost extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("/product/[^/]+/[^/]+/generate-skus/?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getMethod() {
                        return HttpMethod.GET.name();
                    }
                },
                response);
    }
}
