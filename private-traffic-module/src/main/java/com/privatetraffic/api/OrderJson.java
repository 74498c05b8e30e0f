package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An order as others see it. */
record OrderJson(String number, State state, MoneyJson total, List<LineJson> lines, Instant placedAt) {

    enum State {
        PLACED,
        PAID,
        FULFILLED,
        CANCELLED
    }

    /** {@code fulfilled} is a quantity; refunds are not recorded yet and so are zero. */
    record LineJson(String id, String sku, int quantity, MoneyJson net, MoneyJson refunded, int fulfilled) {}

    static OrderJson of(PlacedOrder order, Set<Long> fulfilled) {
        return new OrderJson(
                order.number(),
                state(order, fulfilled),
                MoneyJson.of(order.total()),
                order.lines().stream()
                        .map(line -> line(line, fulfilled.contains(line.id())))
                        .toList(),
                order.placedAt());
    }

    private static LineJson line(OrderLine line, boolean fulfilled) {
        return new LineJson(
                Ids.text(line.id()),
                line.sku(),
                line.quantity(),
                MoneyJson.of(line.net()),
                MoneyJson.of(Money.zero(line.net().currency())),
                fulfilled ? line.quantity() : 0);
    }

    private static State state(PlacedOrder order, Set<Long> fulfilled) {
        if (order.state() == PlacedOrder.State.CANCELLED) {
            return State.CANCELLED;
        }
        if (!order.isPaid()) {
            return State.PLACED;
        }
        boolean whole = order.lines().stream().allMatch(line -> fulfilled.contains(line.id()));
        return whole ? State.FULFILLED : State.PAID;
    }
}
