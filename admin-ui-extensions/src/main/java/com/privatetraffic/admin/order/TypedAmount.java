package com.privatetraffic.admin.order;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Amounts as people type them: 12, 12.50 or 12,50, never with more decimals than the currency has. */
final class TypedAmount {

    private static final int LONGEST = 15;

    private TypedAmount() {}

    /** Empty when it can't be read. */
    static Optional<Money> read(String text, Currency currency) {
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        String number = text.trim().replace(',', '.');
        if (number.length() > LONGEST || !number.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(number).movePointRight(digits);
        return minor.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(new Money(minor.longValueExact(), currency));
    }
}
