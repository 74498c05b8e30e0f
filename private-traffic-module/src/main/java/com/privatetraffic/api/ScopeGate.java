package com.privatetraffic.api;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The one place every call passes: compares what the route {@link Needs} with what the token may. Closed by default. */
final class ScopeGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        ApiToken token = (ApiToken) request.getAttribute(BearerFilter.TOKEN);
        Needs needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        if (token != null && needs != null && token.mayUse(needs.value())) {
            return true;
        }
        ProblemWriter.write(
                response,
                Problem.of(
                        403,
                        "Scope missing",
                        needs == null || needs.value().length == 0
                                ? "No token opens this."
                                : "This needs the scope " + needs.value()[0].text() + "."));
        return false;
    }
}
