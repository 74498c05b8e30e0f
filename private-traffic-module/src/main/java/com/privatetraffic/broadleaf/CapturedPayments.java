package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * How much of an order is really paid: what was successfully captured, authorised and captured in one, or settled. A
 * settlement whose capture is counted already isn't counted again.
 */
final class CapturedPayments {

    private static final Set<PaymentTransactionType> MONEY_IN = Set.of(
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.AUTHORIZE_AND_CAPTURE,
            PaymentTransactionType.SETTLED);

    private CapturedPayments() {}

    static Money sum(List<OrderPayment> payments, Currency currency) {
        Money sum = Money.zero(currency);
        for (OrderPayment payment : payments) {
            for (PaymentTransaction transaction : payment.getTransactions()) {
                if (counts(transaction) && !isCountedIn(transaction.getParentTransaction())) {
                    sum = sum.plus(HostMoney.minor(transaction.getAmount(), currency));
                }
            }
        }
        return sum;
    }

    private static boolean isCountedIn(PaymentTransaction parent) {
        return parent != null && counts(parent);
    }

    private static boolean counts(PaymentTransaction transaction) {
        return Boolean.TRUE.equals(transaction.getSuccess()) && MONEY_IN.contains(transaction.getType());
    }
}
