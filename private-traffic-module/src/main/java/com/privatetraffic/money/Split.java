package com.privatetraffic.money;

/** An amount in two parts that add up to it exactly: one side is rounded HALF_UP, the other gets the remainder. */
public record Split(Money share, Money remainder) {

    public static Split of(Money total, Percentage percentage) {
        Money share = percentage.halfUpOf(total);
        return new Split(share, total.minus(share));
    }
}
