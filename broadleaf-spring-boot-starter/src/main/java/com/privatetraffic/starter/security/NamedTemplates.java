package com.privatetraffic.starter.security;

import java.util.Locale;
import java.util.regex.Pattern;
import org.broadleafcommerce.common.web.BroadleafThymeleafViewResolver;
import org.springframework.web.servlet.View;

/**
 * Broadleaf's view resolver for names that are names. A view's name can come from the database (a product's or category's
 * template, edited in the admin), and Thymeleaf 2.1 takes {@code ::} and {@code __…__} in it for an expression to run.
 */
public class NamedTemplates extends BroadleafThymeleafViewResolver {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_/-]+");
    private static final Pattern REDIRECT = Pattern.compile("(ajax)?redirect:.*", Pattern.DOTALL);

    /** @throws IllegalArgumentException for a name with anything but letters, digits, {@code _}, {@code -} and {@code /} */
    @Override
    protected View createView(String viewName, Locale locale) throws Exception {
        if (!NAME.matcher(viewName).matches() && !REDIRECT.matcher(viewName).matches()) {
            throw new IllegalArgumentException(
                    "A template's name has letters, digits, hyphens, underscores and slashes only: " + viewName);
        }
        return super.createView(viewName, locale);
    }
}
