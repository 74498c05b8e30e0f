package com.privatetraffic.sample.payment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;

/**
 * Answers of the gateway in Broadleaf's terms; a later void or refund finds the token on the transaction. The same key
 * again gets the same answer with the same reference, from whichever application it is asked: nothing happens twice.
 */
final class DemoAnswers {

    static final String TOKEN = "demo.card.token";
    static final String REFERENCE = "demo.reference";

    /** The field by which a caller says that it asks again. */
    static final String KEY = "private-traffic.key";

    private DemoAnswers() {}

    static PaymentResponseDTO answer(PaymentRequestDTO request, PaymentTransactionType type, boolean approved) {
        PaymentResponseDTO response = new PaymentResponseDTO(PaymentType.CREDIT_CARD, DemoGatewayType.DEMO)
                .valid(true)
                .successful(approved)
                .paymentTransactionType(type)
                .orderId(request.getOrderId())
                .amount(new Money(request.getTransactionTotal(), request.getOrderCurrencyCode()))
                .rawResponse(approved ? "approved" : "declined")
                .responseMap(REFERENCE, reference(request, type));
        Object token = request.getAdditionalFields().get(TOKEN);
        return token == null ? response : response.responseMap(TOKEN, token.toString());
    }

    /** A charge is known by its card token, which is made for one payment. */
    private static String reference(PaymentRequestDTO request, PaymentTransactionType type) {
        Object key = request.getAdditionalFields()
                .getOrDefault(KEY, request.getAdditionalFields().get(TOKEN));
        return key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((type.getType() + " " + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
