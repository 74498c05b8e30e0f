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
        PAYMENT,
        FULFILLED,
        FULFILLED_UP_TO,
        REFUNDED,
        CANCELLED,
        CHARGED_BACK,
        REVERSED
    }

    Kind kind();

    /** Whether it takes money back or gives some of it again. */
    default boolean movesMoneyBack() {
        return false;
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
        public RefundedLines(Map<Long, Money> nets) {
            this(Collections.unmodifiableSortedMap(new TreeMap<>(nets)));
        }

        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }

        @Override
        public boolean movesMoneyBack() {
            return true;
        }
    }

    /** An amount given back that names no lines: merchandise, shipping and tax share it. */
    record RefundedGross(Money amount) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }

        @Override
        public boolean movesMoneyBack() {
            return true;
        }
    }

    /** The order is off: whatever isn't refunded yet is. */
    record Cancelled() implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }

        @Override
        public boolean movesMoneyBack() {
            return true;
        }
    }

    /** The buyer's bank took the money: whatever isn't refunded yet is. */
    record ChargedBack() implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.CHARGED_BACK;
        }

        @Override
        public boolean movesMoneyBack() {
            return true;
        }
    }

    /** What an earlier event counted as refunded isn't any more: a chargeback was won, a voided payment made again. */
    record Reversed(String key) implements OrderFact {
        @Override
        public Kind kind() {
            return Kind.REVERSED;
        }

        @Override
        public boolean movesMoneyBack() {
            return true;
        }
    }
}
