package com.privatetraffic.api;

import com.privatetraffic.money.Money;

/** An amount in minor units. */
record MoneyJson(long amount, String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
