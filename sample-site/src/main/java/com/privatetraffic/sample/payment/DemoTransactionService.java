package com.privatetraffic.sample.payment;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;

/** Charges, voids and refunds. Only a charge can be declined, and the card's token decides that. */
class DemoTransactionService implements PaymentGatewayTransactionService {

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.AUTHORIZE, approves(request));
    }

    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE, approves(request));
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.CAPTURE, true);
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.REVERSE_AUTH, true);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.REFUND, true);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.VOID, true);
    }

    private static boolean approves(PaymentRequestDTO request) {
        return CardToken.read(request.getAdditionalFields().get(DemoAnswers.TOKEN))
                .approves();
    }
}
