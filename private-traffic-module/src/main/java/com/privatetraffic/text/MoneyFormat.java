package com.privatetraffic.text;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Amounts as people read them, by CLDR: {@code $1,234.50}, {@code CN¥12.00}, {@code KWD 1.250} in English,
 * {@code US$1,234.50}, {@code ¥1,234.50}, {@code JP¥1,980} in Chinese. Digits come from the currency, so nothing is ever
 * rounded here.
 */
public final class MoneyFormat {

    private static final String MINUS = "−";
    private static final String PLUS = "+";

    private MoneyFormat() {}

    /** A balance or price: signed only when negative. */
    public static String balance(Money money, Locale locale) {
        return (money.minor() < 0 ? MINUS : "") + unsigned(money, locale);
    }

    /** A movement: always signed, but for zero. */
    public static String movement(Money money, Locale locale) {
        return (money.minor() > 0 ? PLUS : "") + balance(money, locale);
    }

    private static String unsigned(Money money, Locale locale) {
        int digits = money.currency().getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(Languages.of(locale));
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        // Through BigDecimal: the smallest long has no positive twin.
        String text = format.format(BigDecimal.valueOf(money.minor(), digits).abs());
        // Java glues a code to its number where CLDR has no sign for the currency.
        return text.replaceFirst("^([A-Z]{3})(?=\\d)", "$1\u00a0");
    }
}
