package com.privatetraffic.starter.mail;

/** The link of a password reset. */
public final class ResetLink {

    /** Under which name Broadleaf's mail templates know it. */
    public static final String VARIABLE = "resetPasswordUrl";

    private ResetLink() {}

    public static String to(String page, String token) {
        return page + (page.contains("?") ? "&" : "?") + "token=" + token;
    }
}
