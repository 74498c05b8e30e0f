package com.privatetraffic.sample.web;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.core.checkout.service.gateway.PassthroughPaymentConstants;
import org.broadleafcommerce.core.order.domain.Order;

/** The promise to pay when the goods arrive: authorised for the checkout, captured when the money is there. */
final class CashOnDelivery {

    private CashOnDelivery() {}

    static PaymentResponseDTO promise(Order cart) {
        return new PaymentResponseDTO(PaymentType.COD, PaymentGatewayType.PASSTHROUGH)
                .valid(true)
                .successful(true)
                .paymentTransactionType(PaymentTransactionType.AUTHORIZE)
                .orderId(cart.getId().toString())
                .amount(cart.getTotal())
                .rawResponse("cash on delivery")
                .responseMap(PassthroughPaymentConstants.PASSTHROUGH_PAYMENT_TYPE, PaymentType.COD.getType());
    }
}
