package com.privatetraffic.commission;

import java.time.Duration;
import java.time.Instant;

/** Time between the later of payment and fulfilment and the instant a commission becomes available; days of 24 hours. */
public record HoldPeriod(int days) {

    public HoldPeriod {
        if (days < 0) {
            throw new IllegalArgumentException("A hold has 0 days or more: " + days);
        }
    }

    /** The first instant at which it is available. */
    public Instant availableAt(Instant paidAt, Instant fulfilledAt) {
        return later(paidAt, fulfilledAt).plus(Duration.ofHours(24L * days));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
