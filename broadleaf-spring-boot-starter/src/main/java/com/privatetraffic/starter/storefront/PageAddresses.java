package com.privatetraffic.starter.storefront;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.cms.web.PageHandlerMapping;

/** Finds managed pages by address, but leaves alone what Broadleaf's request filter skipped, where the host would fail. */
public class PageAddresses extends PageHandlerMapping {

    @Override
    protected Object getHandlerInternal(HttpServletRequest request) throws Exception {
        return KnownRequest.isThere() ? super.getHandlerInternal(request) : null;
    }
}
