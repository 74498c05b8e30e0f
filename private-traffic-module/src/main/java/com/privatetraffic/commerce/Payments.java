package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.util.List;

/**
 * How the money of an order stands in the shop.
 *
 * @param captured what was successfully captured, settled, or authorised and captured in one, each once, without what
 *     was voided since; refunds don't lower it
 * @param authorised the same with what is authorised and neither captured nor let go
 * @param in what {@code authorised} is made of
 * @param back what was given back, by transaction id; voids of money that never was the order's payment are among them,
 *     and so is what failed or was archived, with nothing
 */
public record Payments(Money captured, Money authorised, List<MoneyIn> in, List<MoneyBack> back) {

    public Payments {
        in = List.copyOf(in);
        back = List.copyOf(back);
    }

    /** What was captured and hasn't gone back; below zero where more did. */
    public Money kept() {
        return back.stream()
                .filter(each -> !each.kind().undoesPayment())
                .map(MoneyBack::amount)
                .reduce(captured, Money::minus);
    }

    /** Nothing but this much captured. */
    public static Payments captured(Money captured) {
        return new Payments(captured, captured, List.of(), List.of());
    }
}
