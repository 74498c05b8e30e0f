package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Set;

/**
 * One payment transaction of an order, as the shop's database has it.
 *
 * @param type as written: stores and their gateways add types of their own
 * @param amount never negative: some gateways write what goes back with a minus
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

    private static final Set<String> MONEY_IN = Set.of("CAPTURE", "AUTHORIZE_AND_CAPTURE", "SETTLED");
    private static final Set<String> LET_GO = Set.of("VOID", "REVERSE_AUTH");

    HostTransaction under(HostTransaction parent) {
        return new HostTransaction(id, type, amount, success, parent.id(), happenedAt, key, payment);
    }

    boolean isMoneyIn() {
        return success && MONEY_IN.contains(type);
    }

    boolean isAuthorisation() {
        return success && type.equals("AUTHORIZE");
    }

    boolean isLetGo() {
        return success && LET_GO.contains(type);
    }

    boolean isSettlement() {
        return success && type.equals("SETTLED");
    }

    boolean isRefund() {
        return success && (type.equals("REFUND") || type.equals("DETACHED_CREDIT"));
    }
}
