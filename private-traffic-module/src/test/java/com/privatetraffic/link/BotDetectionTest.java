package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BotDetectionTest {

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1";

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "facebookexternalhit/1.1",
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "curl/8.5.0",
                "Mozilla/5.0 HeadlessChrome/120.0"
            })
    void programs_that_say_so_are_bots(String userAgent) {
        assertThat(BotDetection.isBot(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                IPHONE,
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/124.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; Cubot Note) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36"
            })
    void people_are_not(String userAgent) {
        assertThat(BotDetection.isBot(userAgent)).isFalse();
    }

    @Test
    void devices_are_told_apart_in_classes() {
        assertThat(Device.of(IPHONE)).isEqualTo(Device.PHONE);
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0)")).isEqualTo(Device.DESKTOP);
        assertThat(Device.of("Mozilla/5.0 (iPad; CPU OS 17_4)")).isEqualTo(Device.TABLET);
        assertThat(Device.of(null)).isEqualTo(Device.UNKNOWN);
    }
}
