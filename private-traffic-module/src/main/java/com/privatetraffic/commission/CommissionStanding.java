package com.privatetraffic.commission;

import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings one commission to where its order stands: which movements are missing, and its state after them. Asked again
 * with those movements made, it wants none.
 */
final class CommissionStanding {

    private static final List<Purse> BEFORE_AVAILABLE = List.of(Purse.ESTIMATED, Purse.HELD, Purse.REVIEW);

    private final CommissionDecision decision;
    private final CommissionClock clock;
    private final Map<Purse, Long> lying;
    private final List<CommissionMove> moves = new ArrayList<>();
    private CommissionState state;
    private boolean everAvailable;

    private CommissionStanding(
            CommissionDecision decision, CommissionState state, CommissionPosition position, CommissionClock clock) {
        this.decision = decision;
        this.state = state;
        this.clock = clock;
        this.lying = new EnumMap<>(Purse.class);
        this.lying.putAll(position.lying());
        this.everAvailable = position.everAvailable();
        if (!position.begun()) {
            move("estimated", null, Purse.ESTIMATED, decision.amount().minor(), clock.paidAt());
            this.state = CommissionState.ESTIMATED;
        }
    }

    /**
     * @param decision above 0
     * @param state null before anything was posted
     * @param steps refunds not counted yet, as they came to be known
     */
    static CommissionStanding of(
            CommissionDecision decision,
            CommissionState state,
            CommissionPosition position,
            CommissionClock clock,
            List<RefundStep> steps,
            Instant now) {
        CommissionStanding standing = new CommissionStanding(decision, state, position, clock);
        steps.forEach(step -> standing.refund(step, now));
        standing.advance(now);
        return standing;
    }

    CommissionState state() {
        return state;
    }

    /** What refunds took of it. */
    long reversed() {
        return decision.amount().minor() - left();
    }

    List<CommissionMove> moves() {
        return moves;
    }

    private void refund(RefundStep step, Instant now) {
        Money target = Proportion.halfUp(decision.amount(), step.refunded(), decision.base());
        long missing = target.minor() - reversed();
        if (missing > 0) {
            // It lies where the clock had it when the money went back.
            advance(step.happenedAt().isBefore(now) ? step.happenedAt() : now);
            take(step, missing);
        } else if (missing < 0) {
            advance(now);
            giveAgain(step, -missing, now);
        }
    }

    private void take(RefundStep step, long amount) {
        long rest = amount;
        for (Purse purse : BEFORE_AVAILABLE) {
            long part = Math.min(rest, lying.getOrDefault(purse, 0L));
            move(refund(step, purse), purse, null, part, step.happenedAt());
            rest -= part;
        }
        move(refund(step, Purse.AVAILABLE), Purse.AVAILABLE, null, rest, step.happenedAt());
        if (left() == 0) {
            state = everAvailable ? CommissionState.REVERSED : CommissionState.CANCELLED;
        }
    }

    private void giveAgain(RefundStep step, long amount, Instant now) {
        if (state.isGone()) {
            state = clock.at(now);
            everAvailable |= state == CommissionState.AVAILABLE;
        }
        Purse purse = state.purse().orElseThrow();
        move(refund(step, purse), null, purse, amount, step.happenedAt());
    }

    private void advance(Instant until) {
        CommissionState due = clock.at(until);
        if (state == CommissionState.ESTIMATED && due != CommissionState.ESTIMATED) {
            move("held", Purse.ESTIMATED, Purse.HELD, lying.getOrDefault(Purse.ESTIMATED, 0L), clock.heldAt());
            state = CommissionState.HELD;
        }
        if (state == CommissionState.HELD && due == CommissionState.AVAILABLE) {
            move("available", Purse.HELD, Purse.AVAILABLE, lying.getOrDefault(Purse.HELD, 0L), clock.availableAt());
            state = CommissionState.AVAILABLE;
            everAvailable = true;
        }
    }

    private void move(String step, Purse from, Purse to, long amount, Instant happenedAt) {
        if (amount == 0) {
            return;
        }
        moves.add(new CommissionMove(step, from, to, amount, happenedAt));
        if (from != null) {
            lying.merge(from, -amount, Long::sum);
        }
        if (to != null) {
            lying.merge(to, amount, Long::sum);
        }
    }

    private long left() {
        return lying.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String refund(RefundStep step, Purse purse) {
        return RefundStep.key(step.eventId()) + purse.name().toLowerCase(Locale.ROOT);
    }
}
