package com.privatetraffic.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A WhatsApp number a link opens a chat with, and what stands in the message before the visitor sends it.
 *
 * @param phone in E.164
 * @param text null for none; {@link #CODE} in it is where the link's code goes, else it goes to the end
 */
public record ChatLine(String phone, String text) {

    /** Stands for the code in a text. */
    public static final String CODE = "{code}";

    private static final String WHATSAPP = "https://wa.me/";

    public ChatLine {
        if (!phone.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("A chat needs a number in E.164, such as +14155550123.");
        }
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** The message as the visitor finds it; it carries the code, so that the chat is known to come from the link. */
    public String message(String code) {
        String mark = ChatCode.of(code);
        if (text == null) {
            return mark;
        }
        return text.contains(CODE) ? text.replace(CODE, mark) : text + " " + mark;
    }

    /** Where the link leads; the one place outside the allow-list, and only in this form. */
    String address(String code) {
        return WHATSAPP + phone.substring(1) + "?text="
                + URLEncoder.encode(message(code), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
