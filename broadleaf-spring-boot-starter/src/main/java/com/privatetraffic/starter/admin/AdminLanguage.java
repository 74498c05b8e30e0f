package com.privatetraffic.starter.admin;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.CookieGenerator;
import org.springframework.web.util.WebUtils;

/**
 * The language an admin user chose, kept for a year in the cookie {@code admin-language}, which scripts may read; English
 * before that. Not Spring's cookie resolver: Broadleaf writes the store's default locale into the request attribute in
 * which that one keeps what it read.
 */
public final class AdminLanguage implements LocaleResolver {

    private static final String CHOSEN = AdminLanguage.class.getName();
    private static final String COOKIE = "admin-language";
    private static final int YEAR = 365 * 24 * 3600;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale locale) {
            return locale;
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        Locale locale = cookie == null ? Locale.ENGLISH : read(cookie.getValue());
        request.setAttribute(CHOSEN, locale);
        return locale;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Locale chosen = locale == null ? Locale.ENGLISH : locale;
        request.setAttribute(CHOSEN, chosen);
        CookieGenerator cookie = new CookieGenerator();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setCookieMaxAge(YEAR);
        cookie.addCookie(response, chosen.toString());
    }

    private static Locale read(String text) {
        try {
            Locale locale = StringUtils.parseLocale(text);
            return locale == null ? Locale.ENGLISH : locale;
        } catch (IllegalArgumentException notALocale) {
            return Locale.ENGLISH;
        }
    }
}
