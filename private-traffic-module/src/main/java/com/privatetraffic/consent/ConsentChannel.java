package com.privatetraffic.consent;

/**
 * By which way someone agrees to be written to. A store whose platforms use another way adds a value.
 *
 * @param code as it stands in the book of consents: capitals, at most 24 characters
 */
public record ConsentChannel(String code) {

    public static final ConsentChannel EMAIL = new ConsentChannel("EMAIL");
    public static final ConsentChannel SMS = new ConsentChannel("SMS");
    public static final ConsentChannel WHATSAPP = new ConsentChannel("WHATSAPP");
    public static final ConsentChannel MESSENGER = new ConsentChannel("MESSENGER");
    public static final ConsentChannel INSTAGRAM = new ConsentChannel("INSTAGRAM");
    public static final ConsentChannel WECHAT = new ConsentChannel("WECHAT");
    public static final ConsentChannel WECOM = new ConsentChannel("WECOM");

    public ConsentChannel {
        if (!code.matches("[A-Z][A-Z0-9_]{0,23}")) {
            throw new IllegalArgumentException(
                    "A way of consent is in capitals and has at most 24 characters: " + code);
        }
    }
}
