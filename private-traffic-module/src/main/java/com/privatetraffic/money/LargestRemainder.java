package com.privatetraffic.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads an amount over parts in proportion so that the shares add up to it exactly. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each part gets its share rounded down; what is left goes by one minor unit each to the parts that lost most, ties to
     * the earlier. No share exceeds its weight while {@code total} doesn't exceed their sum.
     *
     * @param total not negative
     * @param weights not negative, of the same currency; when all are zero, all count the same
     * @return one share per weight, in their order; empty when there are no weights
     */
    public static List<Money> spread(Money total, List<Money> weights) {
        if (total.minor() < 0 || weights.stream().anyMatch(weight -> weight.minor() < 0)) {
            throw new IllegalArgumentException("Only amounts of zero or more can be spread.");
        }
        BigInteger sum = weights.stream().map(weight -> big(weight.minor())).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            Money one = new Money(1, total.currency());
            return weights.isEmpty()
                    ? List.of()
                    : spread(total, weights.stream().map(weight -> one).toList());
        }
        List<Money> shares = new ArrayList<>();
        List<BigInteger> lost = new ArrayList<>();
        Money left = total;
        for (Money weight : weights) {
            BigInteger[] exact =
                    big(total.minor()).multiply(big(weight.minor())).divideAndRemainder(sum);
            Money share = new Money(exact[0].longValueExact(), total.currency());
            shares.add(share);
            lost.add(exact[1]);
            left = left.minus(share);
        }
        Money unit = new Money(1, total.currency());
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left.minor())
                .forEach(part -> shares.set(part, shares.get(part).plus(unit)));
        return List.copyOf(shares);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
