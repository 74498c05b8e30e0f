package com.privatetraffic.sample.account;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;

/**
 * Money that was asked for or given back on an order, as its buyer sees it.
 *
 * @param kind key of the message {@code order.money.<kind>}
 * @param back whether it went back to the buyer
 */
public record MoneyMove(String kind, boolean back, Money amount, Date date) {

    /** Later versions of Broadleaf have this type; its name may stand in a database this one reads. */
    private static final PaymentTransactionType DETACHED_CREDIT =
            new PaymentTransactionType("DETACHED_CREDIT", "Detached Credit");

    private static final Set<PaymentTransactionType> BACK = Set.of(
            PaymentTransactionType.REFUND,
            DETACHED_CREDIT,
            PaymentTransactionType.VOID,
            PaymentTransactionType.REVERSE_AUTH);
    private static final Set<PaymentTransactionType> PAID = Set.of(
            PaymentTransactionType.AUTHORIZE,
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.AUTHORIZE_AND_CAPTURE);

    /** What succeeded, in the order it happened. */
    static List<MoneyMove> of(Order order) {
        return order.getPayments().stream()
                .filter(OrderPayment::isActive)
                .flatMap(payment -> payment.getTransactions().stream())
                .filter(move -> Boolean.TRUE.equals(move.getSuccess()) && move.getType() != null)
                .sorted(Comparator.comparing(PaymentTransaction::getId))
                .flatMap(MoneyMove::of)
                .toList();
    }

    private static Stream<MoneyMove> of(PaymentTransaction move) {
        boolean back = BACK.contains(move.getType());
        return back || PAID.contains(move.getType())
                ? Stream.of(new MoneyMove(kind(move), back, move.getAmount().abs(), move.getDate()))
                : Stream.empty();
    }

    /** Cash on delivery is authorised as a card is, but to its buyer it is a sum still to be paid. */
    private static String kind(PaymentTransaction move) {
        boolean promise = PaymentTransactionType.AUTHORIZE.equals(move.getType())
                && PaymentType.COD.equals(move.getOrderPayment().getType());
        return promise ? PaymentType.COD.getType() : move.getType().getType();
    }
}
