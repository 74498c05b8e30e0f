package com.privatetraffic.admin.order;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people type them: 12, 12.50, 12,50 or 1,234.50. What could be read in two ways isn't read at all: 1,234 is a
 * thousand to some and a little more than one to others.
 */
final class TypedAmount {

    private static final int LONGEST = 15;
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d+,\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    private TypedAmount() {}

    /** Empty when it can't be read. */
    static Optional<Money> read(String text, Currency currency) {
        String typed = text.trim();
        String number = THOUSANDS.matcher(typed).matches() ? typed.replace(",", "") : typed;
        if (number.length() > LONGEST
                || !NUMBER.matcher(number).matches()
                || AMBIGUOUS.matcher(number).matches()) {
            return Optional.empty();
        }
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        BigDecimal amount = new BigDecimal(number.replace(',', '.'));
        return amount.scale() > digits
                ? Optional.empty()
                : Optional.of(new Money(amount.movePointRight(digits).longValueExact(), currency));
    }
}
