package com.privatetraffic.placement;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.SalespersonDirectory;
import com.privatetraffic.attribution.SelfPurchase;
import com.privatetraffic.commerce.Shopper;

/** Compares the salesperson an order is credited to with the person who bought. */
final class CreditCheck {

    private final SalespersonDirectory salespeople;
    private final SelfPurchase rule;

    CreditCheck(SalespersonDirectory salespeople, SelfPurchase rule) {
        this.salespeople = salespeople;
        this.rule = rule;
    }

    boolean isSelfPurchase(OrderAttribution attribution, Shopper shopper) {
        return attribution.credit() != null
                && salespeople
                        .byCode(attribution.credit().salespersonCode())
                        .map(salesperson -> rule.is(salesperson, shopper))
                        .orElse(false);
    }
}
