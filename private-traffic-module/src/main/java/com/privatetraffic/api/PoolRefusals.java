package com.privatetraffic.api;

import com.privatetraffic.pool.PoolRefusedException;

/** What a caller is told when a rule of the pools refuses. */
final class PoolRefusals {

    private PoolRefusals() {}

    /** Where the body's field {@code poolField} names the pool. */
    static ProblemException explained(PoolRefusedException refused, String poolField) {
        return switch (refused.rule()) {
            case UNKNOWN_POOL -> ProblemException.refused(poolField, "There is no such pool.");
            case NOT_DIGITAL ->
                ProblemException.refused(
                        poolField, "An offline pool can't be the main one: nobody can be led to it by a link.");
            case DISABLED -> ProblemException.refused(poolField, "This pool is switched off; switch it on first.");
            case NAME_TAKEN -> ProblemException.conflict("Another pool has this name.");
            case NAME_TOO_LONG -> ProblemException.refused("name", "This name is too long.");
            case OTHER_KIND -> ProblemException.refused("kind", "A pool stays what it is; make another.");
            case NO_REASON -> ProblemException.refused("reason", "Say why.");
        };
    }
}
