package com.privatetraffic.starter.storefront;

import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.TemplateTypeAware;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A category's, product's or managed page's template is chosen in the admin and becomes the name of a view. {@code
 * redirect:} and {@code forward:} there would send shoppers elsewhere, or past the security chain; such a name is refused.
 */
final class TemplatesOnly implements HandlerInterceptor {

    private static final Pattern ELSEWHERE = Pattern.compile("(ajax)?(redirect|forward):.*", Pattern.DOTALL);

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (view != null
                && handler instanceof TemplateTypeAware
                && ELSEWHERE.matcher(view).matches()
                && !view.startsWith("redirect:" + request.getRequestURL())) { // a list narrowed further
            throw new IllegalArgumentException("The template of " + request.getRequestURI()
                    + " has to be the name of one; use Broadleaf's URL handlers to lead elsewhere.");
        }
    }
}
