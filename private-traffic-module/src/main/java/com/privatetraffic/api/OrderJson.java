package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as others see it; {@code refunded} counts shipping and tax too, {@code excess} what went back beyond it. */
record OrderJson(
        String number,
        State state,
        MoneyJson total,
        MoneyJson shipping,
        MoneyJson tax,
        MoneyJson refunded,
        MoneyJson excess,
        List<LineJson> lines,
        Instant placedAt,
        Instant paidAt) {

    enum State {
        PLACED,
        PAID,
        FULFILLED,
        CANCELLED
    }

    /** {@code refunded} is of {@code net}, {@code fulfilled} a quantity. */
    record LineJson(String id, String sku, int quantity, MoneyJson net, MoneyJson refunded, int fulfilled) {}

    /** @param record empty while nobody has looked at the order */
    static OrderJson of(PlacedOrder order, Optional<OrderRecord> record) {
        OrderStanding standing = record.map(OrderRecord::standing).orElse(null);
        boolean paid =
                order.isPaid() || record.filter(each -> each.order().isPaid()).isPresent();
        List<LineJson> lines = order.lines().stream()
                .map(line -> line(line, standing == null ? Optional.empty() : standing.line(line.id())))
                .toList();
        Money none = Money.zero(order.total().currency());
        return new OrderJson(
                order.number(),
                state(order, standing, paid, lines),
                MoneyJson.of(order.total()),
                MoneyJson.of(order.shipping()),
                MoneyJson.of(order.tax()),
                MoneyJson.of(
                        standing == null ? none : record.get().order().total().minus(standing.left())),
                MoneyJson.of(standing == null ? none : standing.excess()),
                lines,
                order.placedAt(),
                record.map(each -> each.order().paidAt()).orElse(null));
    }

    private static LineJson line(OrderLine line, Optional<OrderStanding.Line> standing) {
        return new LineJson(
                Ids.text(line.id()),
                line.sku(),
                line.quantity(),
                MoneyJson.of(line.net()),
                MoneyJson.of(standing.map(OrderStanding.Line::refunded)
                        .orElse(Money.zero(line.net().currency()))),
                Math.max(standing.map(OrderStanding.Line::fulfilled).orElse(0), line.fulfilled()));
    }

    private static State state(PlacedOrder order, OrderStanding standing, boolean paid, List<LineJson> lines) {
        if (order.state() == PlacedOrder.State.CANCELLED || (standing != null && standing.cancelledAt() != null)) {
            return State.CANCELLED;
        }
        if (!paid) {
            return State.PLACED;
        }
        return lines.stream().allMatch(line -> line.fulfilled() >= line.quantity()) ? State.FULFILLED : State.PAID;
    }
}
