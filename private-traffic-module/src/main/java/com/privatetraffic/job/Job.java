package com.privatetraffic.job;

import java.util.Map;

/**
 * Long work at this moment.
 *
 * @param total how much there is to do; null where nobody knows
 * @param result what came of it so far, by the kind's own words
 */
public record Job(String id, State state, long done, Long total, Map<String, Object> result) {

    /** Where it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
