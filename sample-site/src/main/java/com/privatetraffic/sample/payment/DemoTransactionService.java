package com.privatetraffic.sample.payment;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;

/** Charges, captures, voids and refunds. What is declined, the card's token decides. */
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
        return DemoAnswers.answer(request, PaymentTransactionType.REFUND, takesBack(request));
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return DemoAnswers.answer(request, PaymentTransactionType.VOID, takesBack(request));
    }

    private static boolean approves(PaymentRequestDTO request) {
        return CardToken.read(request.getAdditionalFields().get(DemoAnswers.TOKEN))
                .approves();
    }

    private static boolean takesBack(PaymentRequestDTO request) {
        return CardToken.read(request.getAdditionalFields().get(DemoAnswers.TOKEN))
                .takesMoneyBack();
    }
}
