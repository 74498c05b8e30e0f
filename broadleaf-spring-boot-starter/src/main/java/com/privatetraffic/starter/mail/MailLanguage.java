package com.privatetraffic.starter.mail;

import java.util.Locale;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** In which language a mail is written: that of the request that causes it. */
public final class MailLanguage {

    private MailLanguage() {}

    public static Locale current() {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        Locale locale = request == null ? null : request.getJavaLocale();
        return locale == null ? LocaleContextHolder.getLocale() : locale;
    }

    /** Does the work as if within a request in this language. */
    public static void during(Locale language, Runnable work) {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext() {
            @Override
            public Locale getJavaLocale() {
                return language;
            }
        });
        try {
            work.run();
        } finally {
            ThreadLocalManager.remove();
        }
    }
}
