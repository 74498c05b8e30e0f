package com.privatetraffic.sample.account;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days as the store counts them, on whichever machine a page is made; the module's pages count them alike. */
@Component("storeDates")
public class StoreDates {

    private final ZoneId zone;

    StoreDates(@Value("${private-traffic.texts.time-zone:UTC}") ZoneId zone) {
        this.zone = zone;
    }

    /** The same instant for programs: in UTC. */
    public String machine(Date instant) {
        return instant.toInstant().toString();
    }

    /** The zone in which days are counted, by the name it has in a language. */
    public String zone(Locale language) {
        return zone.getDisplayName(TextStyle.FULL, language);
    }

    public String day(Date instant, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language)
                .format(instant.toInstant().atZone(zone));
    }
}
