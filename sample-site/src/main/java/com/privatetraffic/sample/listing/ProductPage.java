package com.privatetraffic.sample.listing;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows the product whose URL was asked for; Broadleaf's ProductHandlerMapping finds it and looks up this bean name. */
@Controller("blProductController")
public class ProductPage extends BroadleafProductController {

    /** Spring hands what a redirect carried to annotated methods only, which this isn't. */
    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Product product = (Product) request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        if (!product.isActive()) {
            // Broadleaf would show a page whose button puts nothing into the cart.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ModelAndView page = super.handleRequest(request, response);
        Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null ? page : page.addAllObjects(carried);
    }
}
