package com.privatetraffic.commission;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.Entry;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Pure: what is posted for one commission while its line is paid, delivered and refunded. */
class CommissionStandingTest {

    private static final Instant PAID = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DELIVERED = PAID.plus(Duration.ofDays(2));
    private static final Instant MATURE = DELIVERED.plus(Duration.ofDays(7));

    private CommissionDecision decision = decision(1999, 200);
    private CommissionState state;
    private CommissionPosition position = CommissionPosition.NONE;
    private Instant fulfilledAt;
    private long refunded;
    private long events;

    @Example
    void refunds_of_a_line_reverse_its_share_of_the_whole_each_rounded_on_what_came_before() {
        assertThat(LongStream.of(666, 666, 667).map(net -> reversedBy(net, PAID)))
                .containsExactly(67L, 66L, 67L);
        assertThat(state).isEqualTo(CommissionState.CANCELLED);

        start(decision(100, 1));
        assertThat(LongStream.of(50, 50).map(net -> reversedBy(net, PAID))).containsExactly(1L, 0L);
    }

    @Example
    void it_is_taken_from_where_it_lies() {
        bring(PAID);
        assertThat(position.lying()).isEqualTo(Map.of(Purse.ESTIMATED, 200L));
        refund(1000, PAID);
        fulfilledAt = DELIVERED;
        bring(DELIVERED);
        assertThat(position.lying()).containsEntry(Purse.HELD, 100L).containsEntry(Purse.ESTIMATED, 0L);
        refund(500, DELIVERED);
        bring(MATURE);
        assertThat(position.lying()).containsEntry(Purse.AVAILABLE, 50L).containsEntry(Purse.HELD, 0L);
        refund(499, MATURE);
        assertThat(position.lying()).containsEntry(Purse.AVAILABLE, 0L);
        assertThat(state).isEqualTo(CommissionState.REVERSED);
    }

    @Example
    void a_refund_that_is_found_late_is_taken_from_where_it_lay_when_the_money_went_back() {
        fulfilledAt = DELIVERED;
        refunded = 1999;
        CommissionStanding late = CommissionStanding.of(
                decision,
                null,
                CommissionPosition.NONE,
                clock(),
                List.of(new RefundStep(1, DELIVERED.plusSeconds(1), usd(1999))),
                MATURE.plusSeconds(1));
        assertThat(late.state()).isEqualTo(CommissionState.CANCELLED);
        assertThat(late.moves()).extracting(CommissionMove::step).containsExactly("estimated", "held", "refund:1:held");
    }

    @Example
    void what_is_under_review_is_taken_from_there_and_no_clock_moves_it() {
        bring(PAID);
        position = position.with(entry(Purse.ESTIMATED, Purse.REVIEW, 200));
        state = CommissionState.ON_REVIEW;
        fulfilledAt = DELIVERED;
        bring(MATURE);
        assertThat(state).isEqualTo(CommissionState.ON_REVIEW);
        refund(1000, MATURE);
        assertThat(position.lying()).containsEntry(Purse.REVIEW, 100L).doesNotContainKey(Purse.AVAILABLE);
    }

    @Example
    void a_reversal_goes_to_the_account_of_the_state_the_clock_says_also_out_of_a_gone_one() {
        bring(PAID);
        refund(1999, PAID);
        assertThat(state).isEqualTo(CommissionState.CANCELLED);
        fulfilledAt = DELIVERED;
        refund(-1999, DELIVERED);
        assertThat(state).isEqualTo(CommissionState.HELD);
        assertThat(position.lying()).containsEntry(Purse.HELD, 200L);

        bring(MATURE);
        refund(1999, MATURE);
        assertThat(state).isEqualTo(CommissionState.REVERSED);
        refund(-1999, MATURE);
        assertThat(state).isEqualTo(CommissionState.AVAILABLE);
        assertThat(position.lying()).containsEntry(Purse.AVAILABLE, 200L);
    }

    @Example
    void delivered_before_it_is_paid_it_is_estimated_and_held_at_once() {
        fulfilledAt = PAID.minus(Duration.ofDays(1));
        bring(PAID);
        assertThat(state).isEqualTo(CommissionState.HELD);
        assertThat(position.lying()).containsEntry(Purse.HELD, 200L).containsEntry(Purse.ESTIMATED, 0L);
    }

    @Property
    void any_sequence_and_split_of_refunds_ends_where_one_full_refund_ends(
            @ForAll @LongRange(min = 1, max = 1_000_000) long base,
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths,
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 1_000_000) Long> nets,
            @ForAll @IntRange(max = 12) int days) {
        Money amount = new Percentage(BigDecimal.valueOf(hundredths, 2)).halfUpOf(usd(base));
        if (!amount.isPositive()) {
            return;
        }
        start(decision(base, amount.minor()));
        fulfilledAt = DELIVERED;
        Instant now = PAID.plus(Duration.ofDays(days));
        long reversed = 0;
        for (Long net : nets) {
            reversed += reversedBy(Math.min(net, base - refunded), now);
            bring(now);
        }
        reversed += reversedBy(base - refunded, now);
        assertThat(reversed).isEqualTo(amount.minor());
        assertThat(position.lying().values()).containsOnly(0L);
        assertThat(state).isIn(CommissionState.CANCELLED, CommissionState.REVERSED);
    }

    private long reversedBy(long net, Instant now) {
        long before = decision.amount().minor() - left();
        if (!position.begun()) {
            before = 0;
        }
        refund(net, now);
        return decision.amount().minor() - left() - before;
    }

    private void refund(long net, Instant now) {
        refunded += net;
        bring(now, List.of(new RefundStep(++events, now, usd(refunded))));
    }

    private void bring(Instant now) {
        bring(now, List.of());
    }

    private void bring(Instant now, List<RefundStep> steps) {
        CommissionStanding standing = CommissionStanding.of(decision, state, position, clock(), steps, now);
        for (CommissionMove move : standing.moves()) {
            position = position.with(entry(move.from(), move.to(), move.minor()));
        }
        state = standing.state();
        assertThat(standing.reversed()).isEqualTo(decision.amount().minor() - left());
        assertThat(new ArrayList<>(CommissionStanding.of(decision, state, position, clock(), List.of(), now)
                        .moves()))
                .as("asked again")
                .isEmpty();
    }

    private void start(CommissionDecision fresh) {
        decision = fresh;
        state = null;
        position = CommissionPosition.NONE;
        refunded = 0;
    }

    private long left() {
        return position.lying().values().stream().mapToLong(Long::longValue).sum();
    }

    private CommissionClock clock() {
        return new CommissionClock(PAID, fulfilledAt, new HoldPeriod(7));
    }

    private static Entry entry(Purse from, Purse to, long minor) {
        return new Entry("k", account(from), account(to), usd(minor), 1L);
    }

    private static Account account(Purse purse) {
        return purse == null ? Account.COMMISSION_EXPENSE : Account.of("MEI", purse);
    }

    private static CommissionDecision decision(long base, long amount) {
        return new CommissionDecision(usd(base), Percentage.of("10"), "DEFAULT", usd(amount), null);
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
