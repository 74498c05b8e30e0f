package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * How much of an order is really paid: what was successfully captured, authorised and captured in one, or settled. A
 * settlement whose capture is counted already isn't counted again,
 * nor is what was voided or belongs to a payment the shop has archived.
 */
final class CapturedPayments {

    private static final Set<PaymentTransactionType> MONEY_IN = Set.of(
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.AUTHORIZE_AND_CAPTURE,
            PaymentTransactionType.SETTLED);

    private static final Set<PaymentTransactionType> TAKEN_BACK =
            Set.of(PaymentTransactionType.VOID, PaymentTransactionType.REVERSE_AUTH);

    private CapturedPayments() {}

    static Money sum(List<OrderPayment> payments, Currency currency) {
        Money sum = Money.zero(currency);
        for (OrderPayment payment : payments) {
            if (payment.isActive()) {
                sum = sum.plus(sum(payment, currency));
            }
        }
        return sum;
    }

    private static Money sum(OrderPayment payment, Currency currency) {
        List<PaymentTransaction> voided = voided(payment);
        Money sum = Money.zero(currency);
        for (PaymentTransaction transaction : payment.getTransactions()) {
            if (isMoneyIn(transaction)
                    && !isMoneyIn(transaction.getParentTransaction())
                    && voided.stream().noneMatch(each -> same(each, transaction))) {
                sum = sum.plus(HostMoney.minor(transaction.getAmount(), currency));
            }
        }
        return sum;
    }

    /** A void hangs on what it takes back, which may be the settlement of the capture that was counted. */
    private static List<PaymentTransaction> voided(OrderPayment payment) {
        List<PaymentTransaction> voided = new ArrayList<>();
        for (PaymentTransaction transaction : payment.getTransactions()) {
            if (succeeded(transaction) && TAKEN_BACK.contains(transaction.getType())) {
                PaymentTransaction taken = transaction.getParentTransaction();
                while (isMoneyIn(taken)) {
                    voided.add(taken);
                    taken = taken.getParentTransaction();
                }
            }
        }
        return voided;
    }

    /** A parent read lazily is another object than the one in the payment's list. */
    private static boolean same(PaymentTransaction one, PaymentTransaction other) {
        return one == other || (one.getId() != null && one.getId().equals(other.getId()));
    }

    private static boolean isMoneyIn(PaymentTransaction transaction) {
        return transaction != null && succeeded(transaction) && MONEY_IN.contains(transaction.getType());
    }

    private static boolean succeeded(PaymentTransaction transaction) {
        return Boolean.TRUE.equals(transaction.getSuccess());
    }
}
