package com.privatetraffic.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void what_rounding_leaves_goes_to_those_who_lost_most_and_of_equals_to_the_earlier() {
        assertThat(spread(100, 1, 1, 1)).containsExactly(34L, 33L, 33L);
        assertThat(spread(10, 3, 3, 4)).containsExactly(3L, 3L, 4L);
        assertThat(spread(7, 10, 25, 65)).containsExactly(1L, 2L, 4L);
        assertThat(spread(2, 1, 1, 1)).containsExactly(1L, 1L, 0L);
    }

    @Test
    void nothing_weighs_the_same_everywhere_and_no_parts_get_nothing() {
        assertThat(spread(5, 0, 0)).containsExactly(3L, 2L);
        assertThat(spread(5, 0, 9)).containsExactly(0L, 5L);
        assertThat(spread(5)).isEmpty();
    }

    @Test
    void the_shares_add_up_and_never_exceed_their_weights() {
        for (long total = 0; total <= 60; total++) {
            List<Long> shares = spread(total, 1, 19, 7, 0, 33);
            assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
            assertThat(shares.get(0)).isLessThanOrEqualTo(1);
            assertThat(shares.get(1)).isLessThanOrEqualTo(19);
            assertThat(shares.get(3)).isZero();
            assertThat(shares.get(4)).isLessThanOrEqualTo(33);
        }
    }

    @Test
    void large_amounts_do_not_overflow_and_debts_are_refused() {
        assertThat(spread(Long.MAX_VALUE, Long.MAX_VALUE, 0)).containsExactly(Long.MAX_VALUE, 0L);
        assertThatThrownBy(() -> spread(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spread(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> spread(long total, long... weights) {
        return LargestRemainder.spread(
                        Money.of(total, "USD"),
                        LongStream.of(weights)
                                .mapToObj(weight -> Money.of(weight, "USD"))
                                .toList())
                .stream()
                .map(Money::minor)
                .toList();
    }
}
