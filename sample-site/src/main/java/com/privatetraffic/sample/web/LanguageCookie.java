package com.privatetraffic.sample.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Keeps the language a shopper chose in a cookie, since Broadleaf keeps it only as long as the session. The cookie is the one
 * Spring's resolver reads, so pages drawn outside Broadleaf's filters speak the same language.
 */
@Component
class LanguageCookie extends OncePerRequestFilter implements OrderedFilter {

    static final String PARAMETER = "blLocaleCode";

    private static final String COOKIE = CookieLocaleResolver.DEFAULT_COOKIE_NAME;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(_[A-Z]{2})?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String chosen = request.getParameter(PARAMETER);
        if (chosen != null && isLanguage(chosen)) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            chain.doFilter(request, response);
        } else {
            Optional<String> kept = kept(request);
            chain.doFilter(kept.isPresent() ? new Remembered(request, kept.get()) : request, response);
        }
    }

    private static Optional<String> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(LanguageCookie::isLanguage)
                .findFirst();
    }

    private static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    /** After {@link TypedText}, before Broadleaf asks for the language. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    /** A request that asks for the language as Broadleaf's parameter does; addresses made of its parameters stay clean. */
    private static final class Remembered extends HttpServletRequestWrapper {

        private final String language;

        private Remembered(HttpServletRequest request, String language) {
            super(request);
            this.language = language;
        }

        @Override
        public String getParameter(String name) {
            return PARAMETER.equals(name) ? language : super.getParameter(name);
        }
    }
}
