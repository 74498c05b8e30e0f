package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.AUTHORIZE;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.AUTHORIZE_AND_CAPTURE;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.CAPTURE;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.REVERSE_AUTH;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.SETTLED;
import static org.broadleafcommerce.common.payment.PaymentTransactionType.VOID;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.junit.jupiter.api.Test;

class CapturedPaymentsTest {

    private final OrderPayment payment = new OrderPaymentImpl();

    CapturedPaymentsTest() {
        payment.setOrder(new OrderImpl());
    }

    @Test
    void what_was_captured_counts_and_what_was_only_authorised_or_failed_does_not() {
        PaymentTransaction authorised = add(AUTHORIZE, 20, null);
        add(CAPTURE, 12, authorised);
        add(CAPTURE, 8, authorised).setSuccess(false);
        assertThat(paid()).isEqualTo(1200);
    }

    @Test
    void a_settlement_after_its_capture_is_counted_once_and_one_without_a_capture_counts() {
        add(SETTLED, 12, add(CAPTURE, 12, add(AUTHORIZE, 12, null)));
        add(SETTLED, 5, add(AUTHORIZE, 5, null));
        assertThat(paid()).isEqualTo(1700);
    }

    @Test
    void a_voided_charge_is_not_paid() {
        add(VOID, 12, add(AUTHORIZE_AND_CAPTURE, 12, null));
        add(REVERSE_AUTH, 7, add(CAPTURE, 7, add(AUTHORIZE, 7, null)));
        assertThat(paid()).isZero();
    }

    @Test
    void a_void_of_the_settlement_or_of_the_capture_behind_it_takes_both_back() {
        add(VOID, 12, add(SETTLED, 12, add(CAPTURE, 12, null)));
        PaymentTransaction captured = add(CAPTURE, 7, null);
        add(SETTLED, 7, captured);
        add(VOID, 7, captured);
        assertThat(paid()).isZero();
    }

    @Test
    void a_void_that_failed_or_took_back_only_another_capture_changes_nothing() {
        PaymentTransaction authorised = add(AUTHORIZE, 20, null);
        PaymentTransaction kept = add(CAPTURE, 12, authorised);
        add(VOID, 12, kept).setSuccess(false);
        add(VOID, 8, add(CAPTURE, 8, authorised));
        assertThat(paid()).isEqualTo(1200);
    }

    @Test
    void a_payment_the_shop_has_archived_is_not_paid() {
        add(AUTHORIZE_AND_CAPTURE, 12, null);
        payment.setArchived('Y');
        assertThat(paid()).isZero();
    }

    private PaymentTransaction add(PaymentTransactionType type, int amount, PaymentTransaction parent) {
        PaymentTransaction transaction = new PaymentTransactionImpl();
        transaction.setOrderPayment(payment);
        transaction.setType(type);
        transaction.setAmount(new Money(BigDecimal.valueOf(amount)));
        transaction.setSuccess(true);
        transaction.setParentTransaction(parent);
        payment.addTransaction(transaction);
        return transaction;
    }

    private long paid() {
        return CapturedPayments.sum(List.of(payment), Currency.getInstance("USD"))
                .minor();
    }
}
