package com.privatetraffic.commission;

import com.privatetraffic.ledger.Purse;
import java.util.Optional;

/** Where a commission stands. A decision of 0 has no state. */
public enum CommissionState {
    /** The order is paid. */
    ESTIMATED(Purse.ESTIMATED),
    /** Paid, and the line fulfilled in whole quantity. */
    HELD(Purse.HELD),
    /** The hold is over. */
    AVAILABLE(Purse.AVAILABLE),
    /** Set aside while the store looks into it; the clock runs on, the money stays. */
    ON_REVIEW(Purse.REVIEW),
    /** Nothing is left of it, and nothing of it ever was available. */
    CANCELLED(null),
    /** Nothing is left of it, but it had been available. */
    REVERSED(null);

    private final Purse purse;

    CommissionState(Purse purse) {
        this.purse = purse;
    }

    /** The account its amount lies in; empty when nothing is left. */
    public Optional<Purse> purse() {
        return Optional.ofNullable(purse);
    }

    boolean isGone() {
        return purse == null;
    }
}
