package com.privatetraffic.starter.admin;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.controller.AdminTranslationController;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request for translations that leaves out what Broadleaf takes for granted, and would fail at: which field of
 * which record, and, to change one, which translation.
 */
final class WholeTranslationRequests implements HandlerInterceptor {

    private static final List<String> FIELD = List.of("ceilingEntity", "entityId", "propertyName");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws MissingServletRequestParameterException {
        if (handler instanceof HandlerMethod method && method.getBeanType() == AdminTranslationController.class) {
            for (String name : needed(request.getServletPath(), HttpMethod.POST.matches(request.getMethod()))) {
                String value = request.getParameter(name);
                if (value == null || value.isBlank()) {
                    throw new MissingServletRequestParameterException(name, "text");
                }
            }
        }
        return true;
    }

    /** A form that is sent carries its fields as every form of the admin does; a link names them. */
    private static List<String> needed(String address, boolean sent) {
        boolean deletes = address.endsWith("/delete");
        List<String> names = new ArrayList<>();
        for (String name : FIELD) {
            names.add(sent && !deletes ? "fields['" + name + "'].value" : name);
        }
        if (deletes) {
            names.add("translationId");
        } else if (address.endsWith("/update")) {
            names.add(sent ? "id" : "translationId");
        }
        return names;
    }
}
