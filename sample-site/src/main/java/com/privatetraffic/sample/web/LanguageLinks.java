package com.privatetraffic.sample.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the language switch leads: the same page, with what it was narrowed to, in another language. */
@Component("languageLinks")
public class LanguageLinks {

    public String to(String language) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? to(language, attributes.getRequest())
                : "/?" + LanguageCookie.PARAMETER + "=" + language;
    }

    private static String to(String language, HttpServletRequest request) {
        String choice = LanguageCookie.PARAMETER + "=" + language;
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return request.getContextPath() + "/?" + choice;
        }
        String asked =
                "GET".equals(request.getMethod()) && request.getQueryString() != null ? request.getQueryString() : "";
        String query = Stream.concat(
                        Stream.of(asked.split("&"))
                                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageCookie.PARAMETER + "=")),
                        Stream.of(choice))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + "?" + query;
    }
}
