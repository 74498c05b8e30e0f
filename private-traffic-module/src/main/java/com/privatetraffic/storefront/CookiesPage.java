package com.privatetraffic.storefront;

import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.CookieConsent;
import com.privatetraffic.link.VisitorCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * What a visitor says about cookies: the module's own banner posts here, and so may any theme's, by form or by script. A yes
 * keeps the click they came by for the rest of its time; a no lets it go with the visit.
 */
@Controller
final class CookiesPage {

    /** Then they are asked again. */
    private static final Duration ANSWER = Duration.ofDays(180);

    private final ClickCookie cookie;
    private final Clock clock;

    CookiesPage(ClickCookie cookie, Clock clock) {
        this.cookie = cookie;
        this.clock = clock;
    }

    @PostMapping("/cookies")
    String answer(
            @RequestParam(required = false) String answer, HttpServletRequest request, HttpServletResponse response) {
        boolean agreed = "agree".equals(answer);
        add(response, request, CookieConsent.COOKIE, agreed ? CookieConsent.AGREED : "declined", ANSWER);
        for (String name : List.of(ClickCookie.NAME, ClickCookie.SOURCE)) {
            keep(name, agreed, request, response);
        }
        Cookie visitor = WebUtils.getCookie(request, VisitorCookie.NAME);
        if (visitor != null && !agreed) {
            add(response, request, VisitorCookie.NAME, visitor.getValue(), CookieConsent.THIS_VISIT);
        }
        return "redirect:" + BackTo.page(request, "/");
    }

    /** The click they came by; what this store did not sign is left alone. */
    private void keep(String name, boolean agreed, HttpServletRequest request, HttpServletResponse response) {
        Cookie carried = WebUtils.getCookie(request, name);
        if (carried != null) {
            Instant now = clock.instant();
            cookie.read(carried.getValue(), now).ifPresent(mark -> {
                Duration rest = Duration.between(now, mark.clickedAt().plus(cookie.life()));
                add(response, request, name, carried.getValue(), agreed ? rest : CookieConsent.THIS_VISIT);
            });
        }
    }

    private static void add(
            HttpServletResponse response, HttpServletRequest request, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
