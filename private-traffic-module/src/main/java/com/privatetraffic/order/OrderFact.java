package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Something that happened to a placed order. */
public sealed interface OrderFact {

    /** How it is called where it is kept. */
    enum Kind {
        PAYMENT(false),
        FULFILLED(false),
        FULFILLED_UP_TO(false),
        REFUNDED(true),
        CANCELLED(true),
        CHARGED_BACK(true),
        REVERSED(true),
        RECOUNTED(true),
        OWED(true),
        REINSTATED(true);

        private final boolean movesMoneyBack;

        Kind(boolean movesMoneyBack) {
            this.movesMoneyBack = movesMoneyBack;
        }
    }

    Kind kind();

    /** Whether it takes money back or gives some of it again. */
    default boolean movesMoneyBack() {
        return kind().movesMoneyBack;
    }

    /** The amount it names as given back, minor units; 0 when it names none. */
    default long refunds() {
        return 0;
    }

    /** A payment taken elsewhere, or a try that failed. Whether the order is paid is asked of the shop. */
    record Payment(Money amount, boolean captured) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.PAYMENT;
        }
    }

    /**
     * Quantities that were handed over, each report beside the others.
     *
     * @param quantities by line id; null stands for the whole line
     */
    record Fulfilled(SortedMap<Long, Integer> quantities) implements OrderFact {
        public Fulfilled(Map<Long, Integer> quantities) {
            this(Collections.unmodifiableSortedMap(new TreeMap<>(quantities)));
        }

        @Override
        public Kind kind() {
            return Kind.FULFILLED;
        }
    }

    /** What the shop knows as handed over of a line in all: a level, not a delivery. */
    record FulfilledUpTo(long line, int quantity) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.FULFILLED_UP_TO;
        }
    }

    /** Merchandise given back, net, by line id. */
    record RefundedLines(SortedMap<Long, Money> nets) implements OrderFact {

        @Override
        public long refunds() {
            return nets.values().stream().mapToLong(Money::minor).sum();
        }

        public RefundedLines(Map<Long, Money> nets) {
            this(Collections.unmodifiableSortedMap(new TreeMap<>(nets)));
        }

        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }
    }

    /** An amount given back that names no lines: merchandise, shipping and tax share it. */
    record RefundedGross(Money amount) implements OrderFact {

        @Override
        public long refunds() {
            return amount.minor();
        }

        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }
    }

    /** The order is off: whatever isn't refunded yet is. */
    record Cancelled() implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }

    /** The buyer's bank took the money: whatever isn't refunded yet is. */
    record ChargedBack() implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CHARGED_BACK;
        }
    }

    /** What an earlier event counted as refunded isn't any more: a chargeback was won. */
    record Reversed(String key) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.REVERSED;
        }
    }

    /**
     * The shop took an order that was called off for a standing one again: it counts as if it had never been called off.
     *
     * @param key of the cancellation
     */
    record Reinstated(String key) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.REINSTATED;
        }
    }

    /** What was refunded before it was taken, and counts so, was taken all the same: it is still to go back. */
    record Owed(Money amount) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.OWED;
        }
    }

    /**
     * What the shop gave back counts so much instead: a voided payment was made again, or the refund it belongs to is known
     * to have come to be after all. The last one counts, and as if it always had.
     *
     * @param key of the earlier event
     */
    record Recounted(String key, Money amount) implements OrderFact {

        @Override
        public Kind kind() {
            return Kind.RECOUNTED;
        }
    }
}
