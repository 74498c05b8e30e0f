package com.privatetraffic.storefront;

import com.privatetraffic.link.CookieConsent;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Whether a visitor is to be asked before a click is remembered beyond their visit. */
record CookieQuestion(CookieConsent setting) {

    /** Not answered yet, in a store that has to ask. */
    boolean isOpen(HttpServletRequest request) {
        return setting == CookieConsent.REQUIRED && WebUtils.getCookie(request, CookieConsent.COOKIE) == null;
    }
}
