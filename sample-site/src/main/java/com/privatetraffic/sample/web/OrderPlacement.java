package com.privatetraffic.sample.web;

import com.privatetraffic.sample.payment.DemoGatewayType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Pays a cart and turns it into an order. Cash on delivery is a promise Broadleaf takes for enough. The card becomes an
 * unconfirmed payment first; Broadleaf's checkout workflow charges it after everything that may refuse the order, and voids
 * it when a later step fails. What is left to do here is the gap behind the workflow: if the order can't be saved, the charge
 * or authorisation is taken back.
 */
@Service
class OrderPlacement {

    /** How a try ended. */
    sealed interface Outcome {}

    record Placed(String orderNumber) implements Outcome {}

    /** The bank said no; nothing was charged and the cart is as it was. */
    record Declined() implements Outcome {}

    /**
     * Something of ours failed. Entities read before are detached.
     *
     * @param charged true if money was taken, or set aside, that could not be given back at once
     */
    record Failed(boolean charged) implements Outcome {}

    private static final Logger LOG = LoggerFactory.getLogger(OrderPlacement.class);

    private static final Set<PaymentTransactionType> ASKED_FOR_MONEY =
            Set.of(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    private static final Set<PaymentTransactionType> GAVE_BACK =
            Set.of(PaymentTransactionType.VOID, PaymentTransactionType.REVERSE_AUTH);

    private final OrderService orders;
    private final OrderPaymentService payments;
    private final OrderToPaymentRequestDTOService requests;
    private final PaymentGatewayCheckoutService checkout;
    private final PaymentGatewayConfigurationService gateway;
    private final PaymentGatewayConfigurationService onDelivery;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    OrderPlacement(
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blOrderPaymentService") OrderPaymentService payments,
            @Qualifier("blOrderToPaymentRequestDTOService") OrderToPaymentRequestDTOService requests,
            @Qualifier("blPaymentGatewayCheckoutService") PaymentGatewayCheckoutService checkout,
            @Qualifier("demoGatewayServices") PaymentGatewayConfigurationService gateway,
            @Qualifier("blPassthroughPaymentConfigurationService") PaymentGatewayConfigurationService onDelivery) {
        this.orders = orders;
        this.payments = payments;
        this.requests = requests;
        this.checkout = checkout;
        this.gateway = gateway;
        this.onDelivery = onDelivery;
    }

    Outcome place(Order cart, CheckoutForm form) {
        Long cartId = cart.getId();
        Long paymentId = null;
        try {
            paymentId = addPayment(cart, form);
            return new Placed(checkout.initiateCheckout(cartId));
        } catch (Exception e) { // initiateCheckout declares Exception; whatever it was, the shopper's money comes first
            if (paymentId != null && wasDeclined(paymentId)) {
                return new Declined();
            }
            LOG.error("Order {} could not be placed", cartId, e);
            return afterFailure(cartId, paymentId);
        }
    }

    private Long addPayment(Order cart, CheckoutForm form) throws PaymentException {
        forgetEarlierTries(cart);
        if (form.paysOnDelivery()) {
            return checkout.applyPaymentToOrder(CashOnDelivery.promise(cart), onDelivery.getConfiguration());
        }
        PaymentRequestDTO request = requests.translateOrder(cart);
        request.creditCard()
                .creditCardHolderName(form.getCardName())
                .creditCardNum(form.getCardNumber())
                .creditCardExpDate(form.getCardExpiry());
        return checkout.applyPaymentToOrder(
                gateway.getCreditCardService().createGatewayCreditCard(request), gateway.getConfiguration());
    }

    /** Broadleaf replaces a card by a card, but would charge a card beside cash on delivery. */
    private void forgetEarlierTries(Order cart) {
        for (OrderPayment earlier : List.copyOf(cart.getPayments())) {
            cart.getPayments().remove(earlier);
            if (earlier.isActive()) {
                checkout.markPaymentAsInvalid(earlier.getId());
            }
        }
    }

    /** Only these: a void that failed says that the money is still with the store. */
    private boolean wasDeclined(Long paymentId) {
        OrderPayment payment = payments.readPaymentById(paymentId);
        return payment.getTransactions().stream()
                .filter(transaction -> ASKED_FOR_MONEY.contains(transaction.getType()))
                .anyMatch(transaction -> Boolean.FALSE.equals(transaction.getSuccess()));
    }

    /** Looks at what the database holds, not at entities the failed try left half-changed in memory. */
    private Outcome afterFailure(Long cartId, Long paymentId) {
        entities.clear();
        Order order = orders.findOrderById(cartId);
        if (OrderStatus.SUBMITTED.equals(order.getStatus())) {
            return new Placed(order.getOrderNumber());
        }
        boolean charged = paymentId != null
                && unclaimedMoney(payments.readPaymentById(paymentId))
                        .filter(money -> !takeBack(money))
                        .isPresent();
        return new Failed(charged);
    }

    private static Optional<PaymentTransaction> unclaimedMoney(OrderPayment payment) {
        boolean gaveBack = succeeded(payment, GAVE_BACK).findAny().isPresent();
        return gaveBack || !DemoGatewayType.DEMO.equals(payment.getGatewayType())
                ? Optional.empty()
                : succeeded(payment, ASKED_FOR_MONEY).findFirst();
    }

    private static Stream<PaymentTransaction> succeeded(OrderPayment payment, Set<PaymentTransactionType> types) {
        return payment.getTransactions().stream()
                .filter(transaction -> types.contains(transaction.getType()))
                .filter(transaction -> Boolean.TRUE.equals(transaction.getSuccess()));
    }

    /** False if the gateway would not; then somebody has to do it by hand. */
    private boolean takeBack(PaymentTransaction money) {
        try {
            PaymentRequestDTO request = requests.translatePaymentTransaction(money.getAmount(), money);
            PaymentResponseDTO answer = PaymentTransactionType.AUTHORIZE.equals(money.getType())
                    ? gateway.getTransactionService().reverseAuthorize(request)
                    : gateway.getTransactionService().voidPayment(request);
            note(answer, money);
            if (answer.isSuccessful()) {
                checkout.markPaymentAsInvalid(money.getOrderPayment().getId());
                return true;
            }
            LOG.error("Charge {} has to be taken back by hand: the gateway refused", money.getId());
        } catch (PaymentException e) {
            LOG.error("Charge {} has to be taken back by hand", money.getId(), e);
        }
        return false;
    }

    private void note(PaymentResponseDTO answer, PaymentTransaction money) {
        PaymentTransaction undo = payments.createTransaction();
        undo.setType(answer.getPaymentTransactionType());
        undo.setAmount(answer.getAmount());
        undo.setSuccess(answer.isSuccessful());
        undo.setRawResponse(answer.getRawResponse());
        undo.setAdditionalFields(answer.getResponseMap());
        undo.setParentTransaction(money);
        undo.setOrderPayment(money.getOrderPayment());
        money.getOrderPayment().addTransaction(undo);
        payments.save(money.getOrderPayment());
    }
}
