package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An order's payment transactions as somebody wrote them, in minor units, numbered from 1; each a second after the last. */
final class WrittenTransactions {

    private final List<HostTransaction> transactions = new ArrayList<>();
    private final HostPayment usual;

    WrittenTransactions(HostPayment usual) {
        this.usual = usual;
    }

    long add(String type, long amount, Long parent) {
        return add(type, amount, parent, usual, true);
    }

    void fail(String type, long amount, Long parent) {
        add(type, amount, parent, usual, false);
    }

    long add(String type, long amount, Long parent, HostPayment payment, boolean success) {
        long id = transactions.size() + 1L;
        transactions.add(HostTransaction.written(
                id,
                type,
                Money.of(amount, "USD"),
                success,
                parent,
                Instant.EPOCH.plusSeconds(id),
                "key-" + id,
                payment));
        return id;
    }

    PaymentReading reading() {
        return new PaymentReading(transactions, Currency.getInstance("USD"));
    }
}
