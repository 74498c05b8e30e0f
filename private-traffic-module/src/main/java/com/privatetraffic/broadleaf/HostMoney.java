package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Between Broadleaf's decimal money and the module's minor units. */
final class HostMoney {

    private HostMoney() {}

    /**
     * Rounds HALF_UP to the currency's minor unit: Broadleaf keeps five decimals in its database, but charges whole units.
     *
     * @param amount null counts as nothing
     */
    static Money minor(org.broadleafcommerce.common.money.Money amount, Currency currency) {
        return amount == null ? Money.zero(currency) : minor(amount.getAmount(), currency);
    }

    static Money minor(BigDecimal amount, Currency currency) {
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        return new Money(
                amount.setScale(digits, RoundingMode.HALF_UP)
                        .movePointRight(digits)
                        .longValueExact(),
                currency);
    }

    static org.broadleafcommerce.common.money.Money decimal(Money amount) {
        int digits = Math.max(amount.currency().getDefaultFractionDigits(), 0);
        return new org.broadleafcommerce.common.money.Money(
                BigDecimal.valueOf(amount.minor(), digits), amount.currency());
    }
}
