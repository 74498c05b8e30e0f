package com.privatetraffic.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as a reader of a language writes them, with the currency's own number of decimals. */
public final class MoneyText {

    private MoneyText() {}

    public static String of(Money amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minor(), digits));
    }
}
