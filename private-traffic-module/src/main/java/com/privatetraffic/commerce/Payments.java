package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.util.List;

/**
 * How the money of an order stands in the shop.
 *
 * @param captured what was successfully captured, settled, or authorised and captured in one, each once, without what
 *     was voided since; refunds don't lower it
 * @param authorised the same with what is authorised and neither captured nor let go
 * @param back what was given back, by transaction id; voids of money that never was the order's payment are among them
 */
public record Payments(Money captured, Money authorised, List<MoneyBack> back) {

    public Payments {
        back = List.copyOf(back);
    }

    /** Nothing but this much captured. */
    public static Payments captured(Money captured) {
        return new Payments(captured, captured, List.of());
    }
}
