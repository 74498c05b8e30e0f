package com.privatetraffic.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate from 0 to 100 with at most two decimals. */
public record Percentage(BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A percentage lies between 0 and 100: " + value.toPlainString());
        }
        // One form per value, so that 10 and 10.00 are equal. Throws when a third decimal would be lost.
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    /** This share of an amount, in whole minor units, halves rounded away from zero. */
    public Money halfUpOf(Money amount) {
        BigDecimal exact = value.multiply(BigDecimal.valueOf(amount.minor()));
        return new Money(exact.divide(HUNDRED, 0, RoundingMode.HALF_UP).longValueExact(), amount.currency());
    }

    /** As people write it: 10, 7.5, 0.25. */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
