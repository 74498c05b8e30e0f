package com.privatetraffic.admin.list;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Values as the admin user at hand reads them. Instants are shown in {@code zone}. */
record Wording(MessageSource messages, Locale locale, ZoneId zone) {

    static Wording ofRequest(MessageSource messages) {
        return new Wording(messages, LocaleContextHolder.getLocale(), zoneOfAdmin());
    }

    private static ZoneId zoneOfAdmin() {
        TimeZone zone = BroadleafRequestContext.getBroadleafRequestContext().getTimeZone();
        return zone == null ? ZoneId.systemDefault() : zone.toZoneId();
    }

    /** The message of a key, or the key's last part when nobody worded it. */
    String text(String key) {
        return messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale);
    }

    String instant(Instant instant) {
        String pattern =
                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "yyyy-MM-dd HH:mm" : "d MMM yyyy HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    String money(long minor, String currency) {
        return MoneyText.of(Money.of(minor, currency), locale);
    }
}
