package com.privatetraffic.order;

import com.privatetraffic.money.LargestRemainder;
import com.privatetraffic.money.Money;
import java.util.List;

/**
 * How an amount that names no lines falls on an order: over merchandise, shipping and tax by what of each is left, then
 * over the lines by what is left of their bases.
 */
record RefundSplit(List<Money> lines, Money shipping, Money tax) {

    RefundSplit {
        lines = List.copyOf(lines);
    }

    /** @param amount at most what is left in all */
    static RefundSplit of(Money amount, List<Money> linesLeft, Money shippingLeft, Money taxLeft) {
        Money merchandiseLeft = linesLeft.stream().reduce(Money.zero(amount.currency()), Money::plus);
        List<Money> parts = LargestRemainder.spread(amount, List.of(merchandiseLeft, shippingLeft, taxLeft));
        return new RefundSplit(LargestRemainder.spread(parts.get(0), linesLeft), parts.get(1), parts.get(2));
    }
}
