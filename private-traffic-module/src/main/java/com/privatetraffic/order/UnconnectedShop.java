package com.privatetraffic.order;

import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Map;

/** Stands in where a shop offers no way to change its orders: what happens to them can still be noted. */
final class UnconnectedShop implements OrderChanges {

    private static final String NO = "This store's payments can't be reached from here.";

    @Override
    public void notePayment(
            long orderId, String key, Money amount, Money waived, boolean captured, Instant happenedAt) {
        throw new MoneyNotReturnedException(NO);
    }

    @Override
    public void giveBack(long orderId, String key, Money amount, Instant happenedAt) {
        throw new MoneyNotReturnedException(NO);
    }

    @Override
    public void cancel(long orderId, String key, Money chargedBack, Map<Long, Integer> handedOver, Instant happenedAt) {
        throw new MoneyNotReturnedException(NO);
    }

    @Override
    public void noteFulfilled(long orderId, Map<Long, Integer> quantities) {
        // Nobody listens.
    }
}
