package com.privatetraffic.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Property
    void shares_add_up_to_a_hundred(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1L << 60) Long> parts) {
        BigDecimal sum = Shares.of(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean nothing = parts.stream().allMatch(part -> part == 0);
        assertThat(sum).isEqualByComparingTo(nothing ? "0" : "100.0");
    }

    @Test
    void what_is_rounded_away_goes_to_those_who_lost_most() {
        assertThat(Shares.of(List.of(1L, 1L, 1L)))
                .containsExactly(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3"));
        assertThat(Shares.of(List.of(0L, 5L))).containsExactly(new BigDecimal("0.0"), new BigDecimal("100.0"));
        assertThat(Shares.of(List.of())).isEmpty();
    }
}
