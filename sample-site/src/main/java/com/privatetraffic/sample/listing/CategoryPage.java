package com.privatetraffic.sample.listing;

import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Controller;

/** Shows the category whose URL was asked for; Broadleaf's CategoryHandlerMapping finds it and looks up this bean name. */
@Controller("blCategoryController")
public class CategoryPage extends BroadleafCategoryController implements InitializingBean {

    @Override
    public void afterPropertiesSet() {
        facetService = new SensibleCriteria(facetService);
    }
}
