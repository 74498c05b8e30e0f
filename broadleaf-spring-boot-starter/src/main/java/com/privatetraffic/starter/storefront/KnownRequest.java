package com.privatetraffic.starter.storefront;

import org.broadleafcommerce.common.web.BroadleafRequestContext;

/** Whether Broadleaf's request filter has seen this request; it skips static files, by suffix and by path. */
final class KnownRequest {

    private KnownRequest() {}

    static boolean isThere() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context != null && context.getRequest() != null;
    }
}
