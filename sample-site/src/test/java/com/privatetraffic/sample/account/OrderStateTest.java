package com.privatetraffic.sample.account;

import static com.privatetraffic.sample.account.OrderState.DELIVERED;
import static com.privatetraffic.sample.account.OrderState.PARTLY_SENT;
import static com.privatetraffic.sample.account.OrderState.PLACED;
import static com.privatetraffic.sample.account.OrderState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.junit.jupiter.api.Test;

class OrderStateTest {

    @Test
    void parcelsSayHowFarAnOrderIs() {
        assertThat(stateOf()).isEqualTo(PLACED);
        assertThat(stateOf((FulfillmentGroupStatusType) null)).isEqualTo(PLACED);
        assertThat(stateOf(FulfillmentGroupStatusType.PROCESSING)).isEqualTo(PLACED);
        assertThat(stateOf(FulfillmentGroupStatusType.PARTIALLY_FULFILLED)).isEqualTo(PARTLY_SENT);
        assertThat(stateOf(FulfillmentGroupStatusType.FULFILLED, null)).isEqualTo(PARTLY_SENT);
        assertThat(stateOf(FulfillmentGroupStatusType.FULFILLED)).isEqualTo(SENT);
        assertThat(stateOf(FulfillmentGroupStatusType.FULFILLED, FulfillmentGroupStatusType.DELIVERED))
                .isEqualTo(SENT);
        assertThat(stateOf(FulfillmentGroupStatusType.DELIVERED)).isEqualTo(DELIVERED);
    }

    private static OrderState stateOf(FulfillmentGroupStatusType... parcels) {
        return OrderState.of(Arrays.asList(parcels));
    }
}
