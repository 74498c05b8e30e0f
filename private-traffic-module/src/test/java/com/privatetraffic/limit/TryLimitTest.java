package com.privatetraffic.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TryLimitTest {

    private final TryLimit limit = new TryLimit(5, Duration.ofDays(1));

    @Test
    void ofManyAtOnceNoMoreGetATryThanThereAre() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> guess = () -> limit.take("ann") == 0;
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(200, guess))) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatWasNoGuessIsGivenBackButNeverMore() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.take("ann")).isZero();
            limit.giveBack("ann");
        }
        limit.giveBack("ann");
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take("ann")).isZero();
        }
        assertThat(limit.take("ann")).isPositive();
        assertThat(limit.take("bob")).isZero();
    }
}
