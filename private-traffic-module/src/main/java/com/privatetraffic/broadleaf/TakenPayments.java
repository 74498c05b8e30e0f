package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderRequest.PaymentOutcome;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.gateway.PassthroughPaymentConstants;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;

/** Puts a payment onto a cart that no gateway of the shop takes; Broadleaf's checkout wants at least a promise. */
final class TakenPayments {

    private final OrderPaymentService payments;

    TakenPayments(OrderPaymentService payments) {
        this.payments = payments;
    }

    void put(Order cart, PaymentOutcome outcome) {
        PaymentType type = outcome == PaymentOutcome.ON_DELIVERY ? PaymentType.COD : PaymentType.THIRD_PARTY_ACCOUNT;
        OrderPayment payment = payments.create();
        payment.setOrder(cart);
        payment.setType(type);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotal());
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setOrderPayment(payment);
        transaction.setType(
                outcome == PaymentOutcome.CAPTURED
                        ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE
                        : PaymentTransactionType.AUTHORIZE);
        transaction.setAmount(cart.getTotal());
        transaction.setSuccess(true);
        // Without it, Broadleaf could not take the payment back when a later step of the checkout fails.
        transaction.getAdditionalFields().put(PassthroughPaymentConstants.PASSTHROUGH_PAYMENT_TYPE, type.getType());
        payment.addTransaction(transaction);
        cart.getPayments().add(payments.save(payment));
    }
}
