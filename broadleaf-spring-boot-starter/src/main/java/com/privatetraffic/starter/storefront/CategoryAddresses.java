package com.privatetraffic.starter.storefront;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;

/** Finds categories by address, but leaves alone what Broadleaf's request filter skipped, where the host would fail. */
public class CategoryAddresses extends CategoryHandlerMapping {

    @Override
    protected Object getHandlerInternal(HttpServletRequest request) throws Exception {
        return KnownRequest.isThere() ? super.getHandlerInternal(request) : null;
    }
}
