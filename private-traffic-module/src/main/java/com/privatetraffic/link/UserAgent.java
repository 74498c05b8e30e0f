package com.privatetraffic.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** What a browser says it is. Most visitors say the same, so what was found out is remembered. */
record UserAgent(boolean bot, Device device) {

    private static final int LONGEST_KEPT = 400;

    private static final Cache<String, UserAgent> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** @param text may be null */
    static UserAgent of(String text) {
        return text == null || text.length() > LONGEST_KEPT ? look(text) : KNOWN.get(text, UserAgent::look);
    }

    private static UserAgent look(String text) {
        return new UserAgent(BotDetection.isBot(text), Device.of(text));
    }
}
