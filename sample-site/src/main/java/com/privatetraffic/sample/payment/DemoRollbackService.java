package com.privatetraffic.sample.payment;

import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** Takes a charge back when a later step of the checkout fails: the shopper isn't charged without an order. */
class DemoRollbackService implements PaymentGatewayRollbackService {

    private final PaymentGatewayTransactionService transactions;

    DemoRollbackService(PaymentGatewayTransactionService transactions) {
        this.transactions = transactions;
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO charge) throws PaymentException {
        return transactions.reverseAuthorize(charge);
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO charge) throws PaymentException {
        return transactions.voidPayment(charge);
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO charge) throws PaymentException {
        return transactions.voidPayment(charge);
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO refund) throws PaymentException {
        throw new PaymentException("A refund of the demo gateway can't be taken back.");
    }
}
