package com.privatetraffic.link;

import java.util.regex.Pattern;

/**
 * Whether a visitor is a program that says so: crawlers, link previews of chat apps, command-line tools. What hides stays
 * hidden; the judgement only decides whether a visit may attribute, never whether it is answered.
 */
final class BotDetection {

    // Cubot makes phones.
    private static final Pattern BOT = Pattern.compile(
            "(?<!cu)bot\\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp/|telegrambot|slack-imgproxy|headless"
                    + "|^curl|^wget|^python|^java|^go-http|^okhttp|^apache-http|monitor|lighthouse",
            Pattern.CASE_INSENSITIVE);

    private BotDetection() {}

    static boolean isBot(String userAgent) {
        return userAgent == null
                || userAgent.isBlank()
                || BOT.matcher(userAgent).find();
    }
}
