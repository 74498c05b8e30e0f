package com.privatetraffic.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final Map<Long, Long> MORE_THAN_HALF = Map.of(1L, 51L, 2L, 49L);
    private static final Map<Long, Long> HALF = Map.of(1L, 50L, 2L, 50L);

    @Test
    void three_months_above_half_make_ready() {
        assertThat(Readiness.of(List.of(HALF, MORE_THAN_HALF, MORE_THAN_HALF, MORE_THAN_HALF)))
                .contains(1L);
    }

    @Test
    void half_is_not_passed_and_one_month_breaks_the_row() {
        assertThat(Readiness.of(List.of(MORE_THAN_HALF, HALF, MORE_THAN_HALF))).isEmpty();
        assertThat(Readiness.of(List.of(MORE_THAN_HALF, MORE_THAN_HALF, HALF))).isEmpty();
    }

    @Test
    void two_months_and_months_without_sales_are_not_enough() {
        assertThat(Readiness.of(List.of(MORE_THAN_HALF, MORE_THAN_HALF))).isEmpty();
        assertThat(Readiness.of(List.of(Map.of(1L, 0L), Map.of(1L, 0L), Map.of(1L, 0L))))
                .isEmpty();
        assertThat(Readiness.of(List.of(Map.of(), Map.of(), Map.of()))).isEmpty();
    }
}
