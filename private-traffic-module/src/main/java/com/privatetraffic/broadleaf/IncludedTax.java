package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax that stands inside a store's prices. Broadleaf has no such prices of its own: what its tax provider put on a
 * line is taken for the contained tax, and where it put nothing, the store's one rate.
 *
 * @param included whether prices contain tax at all
 * @param percent the store's rate, 0 when it leaves that to the tax provider
 */
record IncludedTax(boolean included, BigDecimal percent) {

    static final IncludedTax NONE = new IncludedTax(false, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What of a line's price is tax; the price without it rounds HALF_UP. */
    Money within(Money price, Money computedByHost) {
        if (!included) {
            return Money.zero(price.currency());
        }
        if (computedByHost.isPositive()) {
            return computedByHost.minor() < price.minor() ? computedByHost : price;
        }
        long without = BigDecimal.valueOf(price.minor())
                .multiply(HUNDRED)
                .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(price.minor() - without, price.currency());
    }
}
