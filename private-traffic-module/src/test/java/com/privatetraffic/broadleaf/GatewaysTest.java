package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import java.util.List;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProviderImpl;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application without the gateway that took the money, as a store's admin may be. */
class GatewaysTest {

    private static final HostPayment CARD = new HostPayment(1, "DEMO", false);

    private final PaymentGatewayConfigurationServiceProviderImpl provider =
            new PaymentGatewayConfigurationServiceProviderImpl();
    private final Gateways gateways = new Gateways(provider);

    @BeforeEach
    void withoutAny() {
        provider.setGatewayConfigurationServices(List.of());
    }

    @Test
    void nothing_is_planned_that_can_not_be_asked_for_here() {
        assertThatThrownBy(() -> gateways.require(CARD))
                .isInstanceOf(MoneyNotReturnedException.class)
                .hasMessageContaining("isn't known to this application");
    }

    @Test
    void what_was_planned_where_the_gateway_is_known_is_not_refused_here_but_left_open() {
        for (Kind kind : Kind.values()) {
            assertThatThrownBy(() -> gateways.ask(CARD, kind, new PaymentRequestDTO()))
                    .isInstanceOf(PaymentException.class);
        }
    }

    @Test
    void what_no_gateway_took_none_is_asked_for() throws PaymentException {
        HostPayment cash = new HostPayment(1, "Passthrough", false);
        gateways.require(cash);
        assertThat(gateways.ask(cash, Kind.REFUND, new PaymentRequestDTO())).isEmpty();
    }
}
