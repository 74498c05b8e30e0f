package com.privatetraffic.commission;

import java.time.Instant;

/**
 * The state a commission has by the clock alone.
 *
 * @param fulfilledAt when its line was handed over in whole quantity; null until then
 */
record CommissionClock(Instant paidAt, Instant fulfilledAt, HoldPeriod hold) {

    /** Null until the line is fulfilled. */
    Instant heldAt() {
        return fulfilledAt == null ? null : HoldPeriod.later(paidAt, fulfilledAt);
    }

    /** Null until the line is fulfilled. */
    Instant availableAt() {
        return fulfilledAt == null ? null : hold.availableAt(paidAt, fulfilledAt);
    }

    CommissionState at(Instant instant) {
        if (fulfilledAt == null || instant.isBefore(heldAt())) {
            return CommissionState.ESTIMATED;
        }
        return instant.isBefore(availableAt()) ? CommissionState.HELD : CommissionState.AVAILABLE;
    }
}
