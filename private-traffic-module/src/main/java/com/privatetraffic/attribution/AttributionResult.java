package com.privatetraffic.attribution;

import java.util.List;

/**
 * Who is credited, by what, and everyone who was looked at, in the order of the ladder.
 *
 * @param credited null exactly when the reason is NONE
 */
public record AttributionResult(AttributionReason reason, Candidate credited, List<Considered> considered) {

    public AttributionResult {
        considered = List.copyOf(considered);
    }
}
