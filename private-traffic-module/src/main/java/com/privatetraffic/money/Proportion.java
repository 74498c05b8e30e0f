package com.privatetraffic.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in proportion to how much of a whole a part is. */
public final class Proportion {

    private Proportion() {}

    /**
     * {@code amount × part ÷ whole} in whole minor units, halves rounded away from zero.
     *
     * @param whole not zero
     */
    public static Money halfUp(Money amount, Money part, Money whole) {
        // Refuses a part of another currency.
        part.minus(whole);
        BigDecimal exact = BigDecimal.valueOf(amount.minor()).multiply(BigDecimal.valueOf(part.minor()));
        return new Money(
                exact.divide(BigDecimal.valueOf(whole.minor()), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                amount.currency());
    }
}
