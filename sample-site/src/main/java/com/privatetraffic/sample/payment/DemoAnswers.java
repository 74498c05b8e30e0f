package com.privatetraffic.sample.payment;

import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;

/** Answers of the gateway in Broadleaf's terms; a later void or refund finds the token on the transaction. */
final class DemoAnswers {

    static final String TOKEN = "demo.card.token";
    static final String REFERENCE = "demo.reference";

    private DemoAnswers() {}

    static PaymentResponseDTO answer(PaymentRequestDTO request, PaymentTransactionType type, boolean approved) {
        PaymentResponseDTO response = new PaymentResponseDTO(PaymentType.CREDIT_CARD, DemoGatewayType.DEMO)
                .valid(true)
                .successful(approved)
                .paymentTransactionType(type)
                .orderId(request.getOrderId())
                .amount(new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
                .rawResponse(approved ? "approved" : "declined")
                .responseMap(REFERENCE, UUID.randomUUID().toString());
        Object token = request.getAdditionalFields().get(TOKEN);
        return token == null ? response : response.responseMap(TOKEN, token.toString());
    }
}
