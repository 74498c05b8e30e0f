package com.privatetraffic.centre;

import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.sales.Salesperson;
import java.util.Currency;
import java.util.List;

/** A salesperson's balances, one set per currency; currencies never meet in a sum. */
final class MyMoney {

    private final LedgerBook ledger;
    private final CentreBook book;

    MyMoney(LedgerBook ledger, CentreBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    List<Purses> of(Salesperson person) {
        List<NextRelease> next = book.nextReleases(person.id());
        return ledger.purses(person.code()).entrySet().stream()
                .map(entry -> Purses.of(entry.getKey(), entry.getValue(), next(next, entry.getKey())))
                .toList();
    }

    private static NextRelease next(List<NextRelease> all, Currency currency) {
        return all.stream()
                .filter(release -> release.amount().currency().equals(currency))
                .findFirst()
                .orElse(null);
    }
}
