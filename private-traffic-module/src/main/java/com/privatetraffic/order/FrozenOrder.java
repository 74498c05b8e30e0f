package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An order as it was placed, in the order of its lines, and the instants that were reached since.
 *
 * @param merchandise the sum of the lines' bases
 * @param paidAt when what was to be paid was there; null until then
 * @param confirmAt when whatever is left is taken for handed over; null until it is paid
 */
public record FrozenOrder(
        long id,
        String number,
        List<FrozenLine> lines,
        Money merchandise,
        Money shipping,
        Money tax,
        Instant placedAt,
        Instant paidAt,
        Instant confirmAt) {

    public FrozenOrder {
        lines = List.copyOf(lines);
    }

    public Currency currency() {
        return merchandise.currency();
    }

    public Money total() {
        return merchandise.plus(shipping).plus(tax);
    }

    public boolean isPaid() {
        return paidAt != null;
    }

    public Optional<FrozenLine> line(long id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }
}
