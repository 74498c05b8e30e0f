package com.privatetraffic.setup;

import java.time.Duration;

/** How long a task that failed waits for its next try: twice as long each time, a quarter of an hour at most. */
public final class RetryPause {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int LAST_DOUBLING = 10;

    private RetryPause() {}

    /** The pause after a failure; {@code failures} in a row came before it. */
    public static Duration after(int failures) {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures, LAST_DOUBLING));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
