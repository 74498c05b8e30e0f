package com.privatetraffic.commission;

import com.privatetraffic.ledger.Purse;

/** Where a commission stands; one purse of the ledger each. A decision of 0 has no state. */
public enum CommissionState {
    /** The order is paid. */
    ESTIMATED(Purse.ESTIMATED),
    /** Paid, and the line fulfilled in whole quantity. */
    HELD(Purse.HELD),
    /** The hold is over. */
    AVAILABLE(Purse.AVAILABLE);

    private final Purse purse;

    CommissionState(Purse purse) {
        this.purse = purse;
    }

    public Purse purse() {
        return purse;
    }

    /** Whether a commission may move there in one step. */
    public boolean mayBecome(CommissionState next) {
        return switch (this) {
            case ESTIMATED -> next == HELD;
            case HELD -> next == AVAILABLE;
            case AVAILABLE -> false;
        };
    }
}
