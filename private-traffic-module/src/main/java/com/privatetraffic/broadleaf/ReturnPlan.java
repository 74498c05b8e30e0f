package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Which of an order's payments give how much back. */
final class ReturnPlan {

    private final PaymentReading payments;
    private final Map<Long, Money> promised;
    private final Money nothing;

    /** @param promised by transaction, what other calls are about to give back of it */
    ReturnPlan(PaymentReading payments, Map<Long, Money> promised, Currency currency) {
        this.payments = payments;
        this.promised = promised;
        this.nothing = Money.zero(currency);
    }

    /**
     * Takes the amount from what was captured, the oldest first.
     *
     * @throws MoneyNotReturnedException when there is less
     */
    List<MoneyReturn> refund(Money amount) {
        List<MoneyReturn> returns = new ArrayList<>();
        Money missing = amount;
        for (MoneyReturn source : sources(nothing)) {
            Money share = smaller(source.amount(), missing);
            if (share.isPositive()) {
                returns.add(new MoneyReturn(source.parentId(), Kind.REFUND, share));
                missing = missing.minus(share);
            }
        }
        if (missing.isPositive()) {
            throw new MoneyNotReturnedException("Of what was paid, only "
                    + text(amount.minus(missing)) + " can still be given back, not " + text(amount)
                    + ".");
        }
        return returns;
    }

    /**
     * Lets every authorisation go and gives every payment back.
     *
     * @param chargedBack what of it is gone already
     * @param voids whether the gateway that took a payment can still undo it as a whole
     */
    List<MoneyReturn> everything(Money chargedBack, Predicate<HostTransaction> voids) {
        List<MoneyReturn> returns = new ArrayList<>();
        for (HostTransaction promise : payments.promises()) {
            Money open = payments.open(promise).minus(promised.getOrDefault(promise.id(), nothing));
            if (open.isPositive()) {
                returns.add(new MoneyReturn(promise.id(), Kind.REVERSE_AUTH, open));
            }
        }
        for (MoneyReturn source : sources(chargedBack)) {
            HostTransaction charge = payments.find(source.parentId());
            boolean whole = source.amount().equals(charge.amount()) && !payments.isSettled(charge);
            Kind kind = whole && voids.test(charge) ? Kind.VOID : Kind.REFUND;
            returns.add(new MoneyReturn(source.parentId(), kind, source.amount()));
        }
        return returns;
    }

    /**
     * What each charge can still give. What is gone without hanging on one of them lowers those of its payment, the oldest
     * first; what that leaves, and what the bank took back, the oldest of all.
     */
    private List<MoneyReturn> sources(Money chargedBack) {
        Map<Long, Money> elsewhere = payments.refundedElsewhere();
        Map<HostTransaction, Money> left = new LinkedHashMap<>();
        for (HostTransaction charge : payments.counted()) {
            Money there = payments.returnable(charge).minus(promised.getOrDefault(charge.id(), nothing));
            if (there.isPositive()) {
                long payment = charge.payment().id();
                Money taken = smaller(there, elsewhere.getOrDefault(payment, nothing));
                left.put(charge, there.minus(taken));
                elsewhere.computeIfPresent(payment, (id, gone) -> gone.minus(taken));
            }
        }
        Money gone = elsewhere.values().stream().reduce(chargedBack, Money::plus);
        List<MoneyReturn> sources = new ArrayList<>();
        for (Map.Entry<HostTransaction, Money> each : left.entrySet()) {
            Money taken = smaller(each.getValue(), gone);
            gone = gone.minus(taken);
            if (each.getValue().minus(taken).isPositive()) {
                sources.add(new MoneyReturn(
                        each.getKey().id(), Kind.REFUND, each.getValue().minus(taken)));
            }
        }
        return sources;
    }

    private static String text(Money amount) {
        return MoneyText.of(amount, Locale.US);
    }

    private static Money smaller(Money one, Money other) {
        return one.minor() < other.minor() ? one : other;
    }
}
