package com.privatetraffic.link;

import java.time.Duration;

/** Whether a visitor has to agree before cookies outlast their visit. */
public enum CookieConsent {
    NOT_REQUIRED,
    /** Until the visitor agrees, cookies end with the browser's session. */
    REQUIRED;

    /** The cookie by which a visitor agrees; whatever asks them sets it to {@link #AGREED}. */
    public static final String COOKIE = "pt_cookies";

    public static final String AGREED = "yes";

    /** As the life of a cookie: until the browser is closed. */
    public static final Duration THIS_VISIT = Duration.ofSeconds(-1);

    /** As the setting {@code private-traffic.cookie-consent} says. */
    public static CookieConsent of(String setting) {
        return setting.equals("required") ? REQUIRED : NOT_REQUIRED;
    }

    /**
     * Whether cookies may outlast the visit.
     *
     * @param said the value of the cookie; null where there is none
     */
    public boolean allowsLasting(String said) {
        return this == NOT_REQUIRED || AGREED.equals(said);
    }
}
