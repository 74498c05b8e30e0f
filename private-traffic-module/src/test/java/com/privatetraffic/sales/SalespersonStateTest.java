package com.privatetraffic.sales;

import static com.privatetraffic.sales.SalespersonState.APPROVED;
import static com.privatetraffic.sales.SalespersonState.PENDING;
import static com.privatetraffic.sales.SalespersonState.REJECTED;
import static com.privatetraffic.sales.SalespersonState.SUSPENDED;
import static com.privatetraffic.sales.SalespersonState.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalespersonStateTest {

    private static final Set<List<SalespersonState>> RULE = Set.of(
            List.of(PENDING, APPROVED),
            List.of(PENDING, REJECTED),
            List.of(APPROVED, SUSPENDED),
            List.of(SUSPENDED, APPROVED),
            List.of(APPROVED, TERMINATED),
            List.of(SUSPENDED, TERMINATED),
            List.of(REJECTED, PENDING),
            List.of(TERMINATED, PENDING));

    @ParameterizedTest
    @EnumSource
    void exactly_the_moves_of_the_rule_are_possible(SalespersonState from) {
        for (SalespersonState to : SalespersonState.values()) {
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(RULE.contains(List.of(from, to)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_who_is_approved_is_credited(SalespersonState state) {
        assertThat(state.isCredited()).isEqualTo(state == APPROVED);
    }
}
