package com.privatetraffic.link;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** The module's cookies that a request carries, unread. */
record Carried(String click, String visitor, String consent) {

    private static final Carried NOTHING = new Carried(null, null, null);

    static Carried by(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return NOTHING;
        }
        Map<String, String> values = new HashMap<>();
        for (Cookie cookie : cookies) {
            values.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return new Carried(
                values.get(ClickCookie.NAME), values.get(VisitorCookie.NAME), values.get(CookieConsent.COOKIE));
    }
}
