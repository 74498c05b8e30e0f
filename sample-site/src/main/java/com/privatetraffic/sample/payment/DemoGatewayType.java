package com.privatetraffic.sample.payment;

import org.broadleafcommerce.common.payment.PaymentGatewayType;

/** Names the demo gateway in Broadleaf's open enumeration of gateways. */
public final class DemoGatewayType {

    public static final PaymentGatewayType DEMO = new PaymentGatewayType("DEMO", "Demo payment gateway");

    private DemoGatewayType() {}
}
