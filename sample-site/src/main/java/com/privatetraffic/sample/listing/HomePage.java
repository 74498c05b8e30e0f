package com.privatetraffic.sample.listing;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.FeaturedProduct;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what the merchant featured in the category at "/". */
@Controller
class HomePage {

    private final CatalogService catalogue;

    HomePage(@Qualifier("blCatalogService") CatalogService catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        Category home = catalogue.findCategoryByURI("/");
        model.addAttribute("products", home == null ? List.of() : featured(home));
        return "home";
    }

    private static List<Product> featured(Category home) {
        return home.getFeaturedProducts().stream()
                .map(FeaturedProduct::getProduct)
                .filter(Product::isActive)
                .toList();
    }
}
