package com.privatetraffic.sales;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a salesperson stands. The table below is the whole machine; whatever it does not list is refused. */
public enum SalespersonState {
    /** Applied, not decided. */
    PENDING,
    /** May promote; the only state in which an order placed now is credited. */
    APPROVED,
    REJECTED,
    /** Reads their money, cannot withdraw; what accrues goes under review. */
    SUSPENDED,
    /** Left; what is estimated or held goes its way. May apply again. */
    TERMINATED;

    private static final Map<SalespersonState, Set<SalespersonState>> MOVES = Map.of(
            PENDING, EnumSet.of(APPROVED, REJECTED),
            APPROVED, EnumSet.of(SUSPENDED, TERMINATED),
            SUSPENDED, EnumSet.of(APPROVED, TERMINATED),
            REJECTED, EnumSet.of(PENDING),
            TERMINATED, EnumSet.of(PENDING));

    public boolean mayBecome(SalespersonState next) {
        return MOVES.get(this).contains(next);
    }

    /** Whether an order placed while the person is in this state may be credited to them. */
    public boolean isCredited() {
        return this == APPROVED;
    }

    /** Whether the person may send a new application. */
    public boolean mayApplyAgain() {
        return mayBecome(PENDING);
    }
}
