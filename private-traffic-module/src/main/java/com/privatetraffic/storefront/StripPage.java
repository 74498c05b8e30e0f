package com.privatetraffic.storefront;

import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The × of the arrival strip: hides it for 90 days, the attribution stays. */
@Controller
final class StripPage {

    static final String HIDDEN = "pt_strip_hidden";

    @PostMapping("/salesperson/strip/hide")
    String hide(HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(HIDDEN, "1")
                .path("/")
                .maxAge(Duration.ofDays(90))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + BackTo.page(request, "/");
    }
}
