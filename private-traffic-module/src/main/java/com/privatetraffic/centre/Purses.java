package com.privatetraffic.centre;

import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import java.util.Currency;
import java.util.Map;

/** A salesperson's money in one currency, for templates; next is null when nothing is on hold. */
public record Purses(
        Money estimated,
        Money held,
        Money available,
        Money review,
        Money inWithdrawal,
        Money paid,
        NextRelease next,
        Money owed) {

    static Purses of(Currency currency, Map<Purse, Money> purses, NextRelease next) {
        Money available = purses.get(Purse.AVAILABLE);
        return new Purses(
                purses.get(Purse.ESTIMATED),
                purses.get(Purse.HELD),
                available,
                purses.get(Purse.REVIEW),
                purses.get(Purse.IN_WITHDRAWAL),
                purses.get(Purse.PAID),
                next,
                available.minor() < 0 ? Money.zero(currency).minus(available) : null);
    }
}
