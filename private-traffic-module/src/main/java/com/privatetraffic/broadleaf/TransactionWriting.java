package com.privatetraffic.broadleaf;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;

/** Writes payment transactions as the shop writes its own, each with the business key it was asked for under. */
final class TransactionWriting {

    private final OrderPaymentService payments;

    TransactionWriting(OrderPaymentService payments) {
        this.payments = payments;
    }

    /** A transaction on the payment of {@code parent}; answers with its id. */
    long after(PaymentTransaction parent, PaymentTransactionType type, Money amount, String key, Instant at) {
        return save(child(parent, type, amount, at), key, Map.of(), true);
    }

    /** The same with what the gateway answered. */
    long answered(
            PaymentTransaction parent,
            PaymentTransactionType type,
            Money amount,
            String key,
            Instant at,
            PaymentResponseDTO answer) {
        PaymentTransaction transaction = child(parent, type, amount, at);
        transaction.setRawResponse(answer.getRawResponse());
        return save(transaction, key, answer.getResponseMap(), answer.isSuccessful());
    }

    /** A try that took nothing. */
    long failedAfter(PaymentTransaction parent, PaymentTransactionType type, Money amount, String key, Instant at) {
        return save(child(parent, type, amount, at), key, Map.of(), false);
    }

    /** A payment of its own, taken outside the shop. */
    long payment(Order order, Money amount, String key, boolean captured, Instant at) {
        OrderPayment payment = payments.create();
        payment.setOrder(order);
        payment.setType(PaymentType.THIRD_PARTY_ACCOUNT);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(HostMoney.decimal(amount));
        PaymentTransaction transaction = transaction(PaymentTransactionType.AUTHORIZE_AND_CAPTURE, amount, at);
        transaction.setOrderPayment(payments.save(payment));
        return save(transaction, key, Map.of(), captured);
    }

    private PaymentTransaction child(PaymentTransaction parent, PaymentTransactionType type, Money amount, Instant at) {
        PaymentTransaction transaction = transaction(type, amount, at);
        transaction.setParentTransaction(parent);
        transaction.setOrderPayment(parent.getOrderPayment());
        return transaction;
    }

    private PaymentTransaction transaction(PaymentTransactionType type, Money amount, Instant at) {
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setType(type);
        transaction.setAmount(HostMoney.decimal(amount));
        transaction.setDate(Date.from(at));
        return transaction;
    }

    private long save(PaymentTransaction transaction, String key, Map<String, String> fields, boolean success) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(TransactionRows.KEY, key);
        transaction.setAdditionalFields(all);
        transaction.setSuccess(success);
        return payments.save(transaction).getId();
    }
}
