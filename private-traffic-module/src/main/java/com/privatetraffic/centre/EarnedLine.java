package com.privatetraffic.centre;

import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.CommissionState;
import com.privatetraffic.commission.Reversals.Reversal;
import java.time.Instant;
import java.util.List;

/**
 * A line and what it earns, as its salesperson reads it.
 *
 * @param reversals oldest first
 */
public record EarnedLine(Commission commission, List<Reversal> reversals) {

    public EarnedLine {
        reversals = List.copyOf(reversals);
    }

    /** NONE for a decision of 0. */
    public String state() {
        return commission.state() == null ? "NONE" : commission.state().name();
    }

    /** The date in the sentence under the state; null when there is none. */
    public Instant date() {
        return commission.state() == CommissionState.REVERSED && !reversals.isEmpty()
                ? reversals.get(reversals.size() - 1).at()
                : commission.availableAt();
    }
}
