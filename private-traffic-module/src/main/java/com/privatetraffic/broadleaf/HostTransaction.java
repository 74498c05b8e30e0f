package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Set;

/**
 * One payment transaction of an order, as the shop's database has it.
 *
 * @param type as written: stores and their gateways add types of their own
 * @param amount never negative
 * @param success whether it counts: not when it failed, nor once the shop has archived it
 * @param parentId null when it has none
 * @param happenedAt null when nobody wrote down when
 * @param key the business key the module wrote it under; null when someone else did
 */
record HostTransaction(
        long id,
        String type,
        Money amount,
        boolean success,
        Long parentId,
        Instant happenedAt,
        String key,
        HostPayment payment) {

    private static final Set<String> CAPTURES = Set.of("CAPTURE", "AUTHORIZE_AND_CAPTURE");
    private static final Set<String> LET_GO = Set.of("VOID", "REVERSE_AUTH");
    private static final Set<String> REFUNDS = Set.of("REFUND", "DETACHED_CREDIT");

    /**
     * @param amount some write what goes back with a minus. A capture with one went back, too; anything else with one took
     *     nothing: a settlement with one settles a refund that is told by itself.
     */
    static HostTransaction written(
            long id,
            String type,
            Money amount,
            boolean success,
            Long parentId,
            Instant happenedAt,
            String key,
            HostPayment payment) {
        String meant = amount.minor() < 0 && CAPTURES.contains(type) ? "REFUND" : type;
        boolean goesBack = REFUNDS.contains(meant) || LET_GO.contains(meant);
        long minor = goesBack ? Math.abs(amount.minor()) : Math.max(0, amount.minor());
        return new HostTransaction(
                id, meant, new Money(minor, amount.currency()), success, parentId, happenedAt, key, payment);
    }

    HostTransaction under(HostTransaction parent) {
        return new HostTransaction(id, type, amount, success, parent.id(), happenedAt, key, payment);
    }

    /** A void of which the gateway didn't say how much takes back all. */
    Money amountOf(HostTransaction parent) {
        return isLetGo() && amount.isZero() ? parent.amount() : amount;
    }

    boolean isMoneyIn() {
        return success && (CAPTURES.contains(type) || type.equals("SETTLED"));
    }

    /** Of something that was authorised before. */
    boolean isCapture() {
        return success && type.equals("CAPTURE");
    }

    boolean isAuthorisation() {
        return success && isPromise();
    }

    /** Brought money or was to bring it, and doesn't count, or no longer. */
    boolean isLostPayment() {
        return !success && (CAPTURES.contains(type) || type.equals("SETTLED") || isPromise());
    }

    /** Whether it was no more than an authorisation, whatever became of it. */
    boolean isPromise() {
        return type.equals("AUTHORIZE");
    }

    boolean isLetGo() {
        return success && LET_GO.contains(type);
    }

    boolean isSettlement() {
        return success && type.equals("SETTLED");
    }

    boolean isRefund() {
        return success && REFUNDS.contains(type);
    }
}
