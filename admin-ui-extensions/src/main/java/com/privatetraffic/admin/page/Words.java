package com.privatetraffic.admin.page;

import com.privatetraffic.money.Money;
import com.privatetraffic.text.Dates;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.MoneyFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** What stands on a page, in the language of the one who reads it. */
public final class Words {

    private static final String MINUS = "−";

    /**
     * An instant as people read it.
     *
     * @param utc for machines
     */
    public record Moment(String utc, String text) {}

    private final MessageSource messages;
    private final Dates dates;
    private final Locale locale;

    Words(MessageSource messages, Dates dates, Locale locale) {
        this.messages = messages;
        this.dates = dates;
        this.locale = locale;
    }

    /** The sentence under a key; the key itself where there is none. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }

    public Optional<String> find(String key) {
        return Optional.of(of(key)).filter(found -> !found.equals(key));
    }

    /** For a sentence. */
    public String minute(Instant instant) {
        return dates.minute(instant, locale);
    }

    /** For a table; null for null. */
    public Moment moment(Instant instant) {
        return instant == null ? null : new Moment(instant.toString(), dates.cell(instant, locale));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(Languages.of(locale)).format(number);
    }

    /** As far as it was counted: "10,000+" for whatever is above. */
    public String counted(long number, long most) {
        return number > most ? number(most) + "+" : number(number);
    }

    /** Always signed, but for zero. */
    public String difference(long number) {
        return (number > 0 ? "+" : number < 0 ? MINUS : "") + number(Math.abs(number));
    }

    /** Always signed, but for zero. */
    public String difference(BigDecimal number) {
        String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? MINUS : "";
        return sign + number.abs().toPlainString();
    }

    public String money(Money amount) {
        return MoneyFormat.balance(amount, locale);
    }

    /** {@code May 2024}, {@code 2024年5月}. */
    public String month(YearMonth month) {
        return format(month, "MMMM yyyy", "yyyy年M月");
    }

    /** {@code May}, {@code 5月}: beside others of the same year. */
    public String shortMonth(YearMonth month) {
        return format(month, "MMM", "M月");
    }

    public String day(LocalDate day) {
        return format(day, "d MMM yyyy", "yyyy年M月d日");
    }

    private String format(TemporalAccessor time, String english, String chinese) {
        boolean inChinese = Languages.of(locale).equals(Languages.CHINESE);
        return DateTimeFormatter.ofPattern(inChinese ? chinese : english, Languages.of(locale))
                .format(time);
    }

    /** Who did something, from how they are noted. */
    public String actor(String noted) {
        int colon = noted.indexOf(':');
        String kind = colon < 0 ? noted : noted.substring(0, colon);
        return of("pt.actor." + kind, colon < 0 ? "" : noted.substring(colon + 1));
    }

    public Locale locale() {
        return locale;
    }

    /** For the {@code lang} attribute. */
    public String language() {
        return Languages.tag(locale);
    }

    String zone() {
        return dates.zone().getId();
    }
}
