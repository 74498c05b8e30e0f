package com.privatetraffic.broadleaf;

import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.service.AbstractOfferServiceExtensionHandler;
import org.broadleafcommerce.core.offer.service.type.OfferType;

/**
 * Keeps discounts on whole orders away while an order is priced that was charged elsewhere. Its priced lines take no
 * discount anyway; one on the order would lower them all the same.
 */
final class NoOrderOffers extends AbstractOfferServiceExtensionHandler {

    private final ThreadLocal<Boolean> active = ThreadLocal.withInitial(() -> false);

    /** For what the calling thread prices from here on. */
    void keepAway(boolean wanted) {
        active.set(wanted);
    }

    @Override
    public ExtensionResultStatusType applyAdditionalFilters(List<Offer> offers) {
        if (!active.get()) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        offers.removeIf(offer -> OfferType.ORDER.equals(offer.getType()));
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
