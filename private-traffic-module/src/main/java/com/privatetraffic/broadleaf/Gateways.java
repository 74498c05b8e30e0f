package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;

/** The store's payment gateways, as far as they undo what they did. */
final class Gateways {

    private static final Set<String> NONE =
            Set.of(PaymentGatewayType.PASSTHROUGH.getType(), PaymentGatewayType.TEMPORARY.getType());

    private final PaymentGatewayConfigurationServiceProvider provider;

    Gateways(PaymentGatewayConfigurationServiceProvider provider) {
        this.provider = provider;
    }

    /** Whether money of this payment never went through a gateway. */
    static boolean isTakenElsewhere(HostPayment payment) {
        return payment.gateway() == null || NONE.contains(payment.gateway());
    }

    boolean voids(HostTransaction charge) {
        return !isTakenElsewhere(charge.payment())
                && of(charge.payment()).getConfiguration().handlesVoid();
    }

    /**
     * Refuses now what could never be done.
     *
     * @throws MoneyNotReturnedException when this application can't reach the gateway that took the payment
     */
    void require(HostPayment payment) {
        if (!isTakenElsewhere(payment)) {
            transactions(payment);
        }
    }

    /**
     * Asks the gateway; empty when none took the payment.
     *
     * @throws PaymentException when the outcome isn't known; an application without the gateway can't know whether another
     *     one has asked it already
     */
    Optional<PaymentResponseDTO> ask(HostPayment payment, Kind kind, PaymentRequestDTO request)
            throws PaymentException {
        if (isTakenElsewhere(payment)) {
            return Optional.empty();
        }
        PaymentGatewayTransactionService gateway = known(payment);
        PaymentResponseDTO answer =
                switch (kind) {
                    case REFUND, DETACHED_CREDIT -> gateway.refund(request);
                    case VOID -> gateway.voidPayment(request);
                    case REVERSE_AUTH -> gateway.reverseAuthorize(request);
                    case FELL_THROUGH -> throw new IllegalArgumentException("Nobody can be asked for this.");
                };
        if (answer == null) {
            throw new PaymentException("The gateway " + payment.gateway() + " gave no answer.");
        }
        return Optional.of(answer);
    }

    private PaymentGatewayTransactionService known(HostPayment payment) throws PaymentException {
        try {
            return transactions(payment);
        } catch (MoneyNotReturnedException notHere) {
            throw new PaymentException("Another application of the store has to ask the gateway.", notHere);
        }
    }

    private PaymentGatewayTransactionService transactions(HostPayment payment) {
        PaymentGatewayTransactionService gateway = of(payment).getTransactionService();
        if (gateway == null) {
            throw new MoneyNotReturnedException(
                    "The payment gateway " + payment.gateway() + " can't give money back from here.");
        }
        return gateway;
    }

    private PaymentGatewayConfigurationService of(HostPayment payment) {
        // Looked up by name it would be unknown until its class is loaded, which an admin application may never do.
        PaymentGatewayType type = new PaymentGatewayType(payment.gateway(), payment.gateway());
        try {
            return provider.getGatewayConfigurationService(type);
        } catch (IllegalArgumentException unknown) {
            throw new MoneyNotReturnedException("The payment gateway " + payment.gateway()
                    + ", which took the payment, isn't known to this application.");
        }
    }
}
