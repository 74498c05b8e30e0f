package com.privatetraffic.text;

import java.util.Locale;

/** The two languages the module speaks; everything that is not Chinese is answered in English. */
public final class Languages {

    public static final Locale ENGLISH = Locale.US;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private Languages() {}

    public static Locale of(Locale locale) {
        return isChinese(locale) ? CHINESE : ENGLISH;
    }

    /** For the {@code lang} attribute. */
    public static String tag(Locale locale) {
        return isChinese(locale) ? "zh-CN" : "en";
    }

    static boolean isChinese(Locale locale) {
        return locale != null && "zh".equals(locale.getLanguage());
    }
}
