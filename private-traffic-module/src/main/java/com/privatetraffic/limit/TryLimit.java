package com.privatetraffic.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
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

    /** Seconds until the next try, 0 if it may be made now. */
    public synchronized long secondsToWait(String who) {
        Bucket bucket = buckets.get(who);
        if (bucket == null || bucket.getAvailableTokens() > 0) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Duration.ofNanos(nanos).toSeconds());
    }

    /** Notes a try that failed. */
    public synchronized void note(String who) {
        buckets.computeIfAbsent(who, unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillGreedy(tries, period)
                                .build())
                        .build())
                .tryConsume(1);
    }
}
