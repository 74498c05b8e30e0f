package com.privatetraffic.analytics;

import com.privatetraffic.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was sold.
 *
 * @param orders placed and not cancelled
 * @param net their merchandise after discounts and refunds, without shipping and tax; one amount per currency
 */
public record Sales(long orders, List<Money> net) {

    public static final Sales NONE = new Sales(0, List.of());

    public Sales {
        net = List.copyOf(net);
    }

    /** Together with orders in a currency that isn't among these yet. */
    Sales with(long more, Money amount) {
        return new Sales(
                orders + more, Stream.concat(net.stream(), Stream.of(amount)).toList());
    }

    /** In this currency. */
    Money net(Currency currency) {
        return net.stream()
                .filter(amount -> amount.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }
}
