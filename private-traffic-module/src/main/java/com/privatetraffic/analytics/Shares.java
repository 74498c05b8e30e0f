package com.privatetraffic.analytics;

import com.privatetraffic.money.LargestRemainder;
import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/** Parts of a whole in percent with one decimal, which add up to 100.0. */
final class Shares {

    /** A whole in tenths of a percent. */
    private static final long WHOLE = 1000;

    /** Only its sums matter here, none of which is an amount of money. */
    private static final String UNIT = "XXX";

    private Shares() {}

    /** One per part, in their order; each 0 where all parts are. A part below 0 counts as 0. */
    static List<BigDecimal> of(List<Long> parts) {
        List<Money> weights =
                parts.stream().map(part -> Money.of(Math.max(part, 0), UNIT)).toList();
        if (weights.stream().noneMatch(weight -> weight.minor() > 0)) {
            return Collections.nCopies(parts.size(), BigDecimal.ZERO.setScale(1));
        }
        return LargestRemainder.spread(Money.of(WHOLE, UNIT), weights).stream()
                .map(share -> BigDecimal.valueOf(share.minor(), 1))
                .toList();
    }
}
