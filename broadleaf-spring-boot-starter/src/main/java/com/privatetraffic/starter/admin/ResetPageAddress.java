package com.privatetraffic.starter.admin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Broadleaf's page for a new password fails when its address has no {@code messageCode}, and the link of the mail, which
 * leads there, has none: it gets one.
 */
final class ResetPageAddress implements HandlerInterceptor {

    private static final String WANTED = "messageCode";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!"GET".equals(request.getMethod()) || request.getParameter(WANTED) != null) {
            return true;
        }
        String token = request.getParameter("token");
        String rest = token == null ? "" : "&token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/resetPassword?" + WANTED + "=mail" + rest);
        return false;
    }
}
