package com.privatetraffic.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in the store's time zone. */
public final class Dates {

    private final ZoneId zone;

    public Dates(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** {@code 12 June 2024}, {@code 2024年6月12日}. */
    public String day(Instant instant, Locale locale) {
        return format(instant, locale, "d MMMM yyyy", "yyyy年M月d日");
    }

    /** With the minute, for a sentence: {@code 3 May 2024, 14:05}, {@code 2024年5月3日 14:05}. */
    public String minute(Instant instant, Locale locale) {
        return format(instant, locale, "d MMMM yyyy, HH:mm", "yyyy年M月d日 HH:mm");
    }

    /** With the minute, for a table: {@code 3 May 2024 14:05}, {@code 2024-05-03 14:05}. */
    public String cell(Instant instant, Locale locale) {
        return format(instant, locale, "d MMM yyyy HH:mm", "yyyy-MM-dd HH:mm");
    }

    private String format(Instant instant, Locale locale, String english, String chinese) {
        String pattern = Languages.isChinese(locale) ? chinese : english;
        return DateTimeFormatter.ofPattern(pattern, Languages.of(locale)).format(instant.atZone(zone));
    }
}
