package com.privatetraffic.sample.payment;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.CreditCardDTO;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/**
 * Turns a card into a token. The answer is an unconfirmed payment: applied to the order, it is charged by the checkout
 * workflow, after everything that may still refuse the order.
 */
class DemoCardService implements PaymentGatewayCreditCardService {

    @Override
    public PaymentResponseDTO createGatewayCreditCard(PaymentRequestDTO request) throws PaymentException {
        CreditCardDTO<?> card = request.getCreditCard();
        CardNumber number = CardNumber.parse(card.getCreditCardNum())
                .orElseThrow(() -> new PaymentException("The card number isn't one."));
        PaymentResponseDTO response = DemoAnswers.answer(request, PaymentTransactionType.UNCONFIRMED, true);
        response.responseMap(
                DemoAnswers.TOKEN, CardToken.forCard(number.digits()).value());
        response.creditCard()
                .creditCardHolderName(card.getCreditCardHolderName())
                .creditCardLastFour(number.lastFour())
                .creditCardExpDate(card.getCreditCardExpDate());
        return response;
    }

    @Override
    public PaymentResponseDTO updateGatewayCreditCard(PaymentRequestDTO request) throws PaymentException {
        throw new PaymentException("The demo gateway keeps no cards.");
    }

    @Override
    public PaymentResponseDTO deleteGatewayCreditCard(PaymentRequestDTO request) throws PaymentException {
        throw new PaymentException("The demo gateway keeps no cards.");
    }
}
