package com.privatetraffic.order;

import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.FulfilledUpTo;
import java.time.Instant;

/**
 * What of one line was handed over: the sum of what was reported or what the shop itself knows, whichever is more, and
 * never more than there is.
 */
final class FulfilmentFold {

    private final FrozenLine line;
    private long reported;
    private int known;
    private Instant wholeAt;

    /** @param paidAt null until paid; then, what needs no shipping is handed over */
    FulfilmentFold(FrozenLine line, Instant paidAt) {
        this.line = line;
        if (!line.shippable() && paidAt != null) {
            known = line.quantity();
            wholeAt = paidAt;
        }
    }

    void apply(OrderEvent event) {
        if (event.fact() instanceof Fulfilled fulfilled
                && fulfilled.quantities().containsKey(line.id())) {
            Integer quantity = fulfilled.quantities().get(line.id());
            reported += quantity == null ? line.quantity() : quantity;
        } else if (event.fact() instanceof FulfilledUpTo level && level.line() == line.id()) {
            known = Math.max(known, level.quantity());
        }
        if (wholeAt == null && quantity() == line.quantity() && touched()) {
            wholeAt = event.happenedAt();
        }
    }

    int quantity() {
        return (int) Math.min(line.quantity(), Math.max(known, reported));
    }

    Instant wholeAt() {
        return wholeAt;
    }

    private boolean touched() {
        return known > 0 || reported > 0;
    }
}
