package com.privatetraffic.storefront;

import com.privatetraffic.commerce.Carts;
import com.privatetraffic.limit.CountedAddress;
import com.privatetraffic.storefront.ShopperChoices.Posted;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Stands around every page of the shop. Gives each page's model {@code pt}, which computes nothing until a template asks;
 * and takes the module's fields out of posted forms, before the shop's own controller looks at the form, so that neither
 * templates nor controllers of a shop need code for them. What goes wrong here is logged and never stops the page.
 */
final class StorefrontInterceptor implements HandlerInterceptor {

    /** Request attribute: what became of a code typed in this request. */
    static final String VERDICT = "com.privatetraffic.storefront.verdict";

    private static final Logger LOG = LoggerFactory.getLogger(StorefrontInterceptor.class);
    private static final String HAD_CART = "com.privatetraffic.storefront.hadCart";

    private final Carts carts;
    private final Visit visit;
    private final ShopperChoices choices;
    private final PtModel model;

    StorefrontInterceptor(Carts carts, Visit visit, ShopperChoices choices, PtModel model) {
        this.carts = carts;
        this.visit = visit;
        this.choices = choices;
        this.model = model;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isPost(request)) {
            quietly(() -> carts.currentOrderId().ifPresent(cart -> {
                request.setAttribute(HAD_CART, true);
                takeChoices(cart, request);
            }));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (isPost(request) && request.getAttribute(HAD_CART) == null) {
            // The first thing put into a cart makes it: now there is something to keep the click beside.
            quietly(() -> carts.currentOrderId().ifPresent(cart -> rememberClick(cart, request)));
        }
        if (page != null && page.hasView() && !isRedirect(page)) {
            page.addObject("pt", model.of(request));
        }
    }

    private void takeChoices(long cart, HttpServletRequest request) {
        rememberClick(cart, request);
        if (request.getParameter("pt_boxes") != null) {
            Posted posted = new Posted(
                    request.getParameter("pt_membership") != null,
                    request.getParameter("pt_news") != null,
                    request.getParameter("pt_code"),
                    request.getParameter("pt_code_remove") != null);
            request.setAttribute(
                    VERDICT,
                    choices.posted(
                            cart,
                            posted,
                            RequestContextUtils.getLocale(request),
                            CountedAddress.of(request.getRemoteAddr()) + " " + cart));
        }
    }

    private void rememberClick(long cart, HttpServletRequest request) {
        visit.click(request).ifPresent(mark -> choices.arrived(cart, mark));
        visit.source(request).ifPresent(mark -> choices.cameFrom(cart, mark));
    }

    private static boolean isPost(HttpServletRequest request) {
        return "POST".equals(request.getMethod());
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() == null || page.getViewName().startsWith("redirect:");
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("What a shopper chose could not be kept.", failed);
        }
    }
}
