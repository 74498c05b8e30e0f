package com.privatetraffic.money;

import java.util.Currency;

/**
 * An amount of one currency in its minor units (cents for USD, yen for JPY, fils for KWD).
 *
 * <p>Arithmetic between two currencies is refused with {@link IllegalArgumentException}, arithmetic beyond {@code long}
 * with {@link ArithmeticException}: money is never silently wrong.
 */
public record Money(long minor, Currency currency) {

    public Money {
        if (currency == null) {
            throw new IllegalArgumentException("An amount needs a currency.");
        }
    }

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Currencies never net against each other: " + currency + " and " + other.currency);
        }
        return other;
    }
}
