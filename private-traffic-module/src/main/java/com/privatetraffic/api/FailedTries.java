package com.privatetraffic.api;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often an address may try a wrong token: {@value #TRIES} times, then one more every three seconds. Addresses are
 * remembered up to a bound, the longest idle one is forgotten first; a valid token is never slowed down.
 */
final class FailedTries {

    static final int TRIES = 20;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether this address has failed too often just now; seconds to wait, 0 if it has not. */
    synchronized long secondsToWait(String address) {
        Bucket bucket = buckets.get(address);
        if (bucket == null || bucket.getAvailableTokens() > 0) {
            return 0;
        }
        return Math.max(
                1,
                Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                        .toSeconds());
    }

    synchronized void note(String address) {
        buckets.computeIfAbsent(address, unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(TRIES)
                                .refillGreedy(TRIES, Duration.ofMinutes(1))
                                .build())
                        .build())
                .tryConsume(1);
    }
}
