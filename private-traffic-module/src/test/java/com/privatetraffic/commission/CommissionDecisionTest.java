package com.privatetraffic.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissionDecisionTest {

    @ParameterizedTest
    @CsvSource({"2997, 10, 300", "1999, 5, 100", "4, 10, 0", "5, 10, 1", "1000, 0, 0"})
    void the_rate_is_taken_of_the_line_and_rounded_half_up_once(long base, String percent, long amount) {
        CommissionDecision decision = CommissionDecision.direct(Money.of(base, "USD"), plan(percent), false);
        assertThat(decision.amount()).isEqualTo(Money.of(amount, "USD"));
        assertThat(decision.reason()).isEqualTo(amount == 0 ? CommissionReason.ZERO : null);
    }

    @Test
    void who_buys_from_themselves_earns_nothing() {
        assertThat(CommissionDecision.direct(Money.of(1000, "USD"), plan("10"), true))
                .isEqualTo(new CommissionDecision(
                        Money.of(1000, "USD"), null, "NONE", Money.of(0, "USD"), CommissionReason.SELF));
    }

    @Test
    void without_a_plan_nothing_is_earned() {
        assertThat(CommissionDecision.direct(Money.of(1000, "USD"), null, false).reason())
                .isEqualTo(CommissionReason.NO_PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-03T12:00:00Z, 7, 2026-03-10T12:00:00Z",
        "2026-03-05T10:00:00Z, 2026-03-03T12:00:00Z, 7, 2026-03-12T10:00:00Z",
        "2026-03-05T10:00:00Z, 2026-03-03T12:00:00Z, 0, 2026-03-05T10:00:00Z"
    })
    void the_hold_runs_from_the_later_of_payment_and_fulfilment(
            Instant paid, Instant fulfilled, int days, Instant available) {
        assertThat(new HoldPeriod(days).availableAt(paid, fulfilled)).isEqualTo(available);
    }

    @Test
    void commission_is_never_paid_deeper_than_two() {
        assertThatThrownBy(() -> new CommissionRule(3, Percentage.of("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CommissionPlan plan(String percent) {
        return new CommissionPlan(
                1,
                "Default",
                1,
                Currency.getInstance("USD"),
                new HoldPeriod(7),
                List.of(new CommissionRule(1, Percentage.of(percent))));
    }
}
