package com.privatetraffic.link;

/** Whether a visitor has to agree before cookies outlast their visit. */
public enum CookieConsent {
    NOT_REQUIRED,
    /** Until the visitor agrees, cookies end with the browser's session. */
    REQUIRED;

    /** The cookie by which a visitor agrees; whatever asks them sets it to {@link #AGREED}. */
    public static final String COOKIE = "pt_cookies";

    public static final String AGREED = "yes";

    /**
     * Whether cookies may outlast the visit.
     *
     * @param said the value of the cookie; null where there is none
     */
    public boolean allowsLasting(String said) {
        return this == NOT_REQUIRED || AGREED.equals(said);
    }
}
