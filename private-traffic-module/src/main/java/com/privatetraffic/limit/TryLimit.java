package com.privatetraffic.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may try something that can be guessed: so many times, then again as the period passes. Who tried is
 * remembered up to a bound, the longest idle one is forgotten first. Per process: two servers allow twice as much.
 */
public final class TryLimit {

    private static final int REMEMBERED = 10_000;

    private final int tries;
    private final Duration period;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Allows {@code tries} in each {@code period}, refilled evenly. */
    public TryLimit(int tries, Duration period) {
        this.tries = tries;
        this.period = period;
    }

    /**
     * Uses up a try; of several at once no more get one than there are.
     *
     * @return 0, or the seconds until the next try when none was left
     */
    public synchronized long take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    /** Gives back a try that was no guess. */
    public synchronized void giveBack(String who) {
        bucket(who).addTokens(1);
    }

    private Bucket bucket(String who) {
        return buckets.computeIfAbsent(who, unknown -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(tries)
                        .refillGreedy(tries, period)
                        .build())
                .build());
    }
}
