package com.privatetraffic.contact;

/** The box that asks for news by e-mail. */
public final class NewsWording {

    /** Change it together with the wording. */
    public static final String VERSION = "v1";

    /** Key of the wording in the message bundle. */
    public static final String WORDING = "checkout.news";

    private NewsWording() {}
}
