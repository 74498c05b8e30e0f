package com.privatetraffic.sample.review;

import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a buyer says of a product and shows the product again. */
@Controller
class ReviewPage {

    private final Reviews reviews;
    private final CatalogService catalogue;

    ReviewPage(Reviews reviews, @Qualifier("blCatalogService") CatalogService catalogue) {
        this.reviews = reviews;
        this.catalogue = catalogue;
    }

    @PostMapping("/account/reviews/{productId}")
    String write(
            @PathVariable Long productId,
            @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        Customer customer = CustomerState.getCustomer();
        Product product = catalogue.findProductById(productId);
        if (product == null || !reviews.mayReview(customer, product)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String problem = problem(stars, words.strip());
        if (problem == null) {
            reviews.write(customer, productId, Integer.parseInt(stars), words.strip());
            flash.addFlashAttribute("notice", "review.saved");
        } else {
            flash.addFlashAttribute("problem", problem);
            flash.addFlashAttribute("typedWords", words);
        }
        return "redirect:" + product.getUrl() + "#reviews";
    }

    private static String problem(String stars, String words) {
        if (!stars.matches("[1-5]")) {
            return "review.stars.choose";
        }
        if (words.isEmpty()) {
            return "review.words.missing";
        }
        return words.length() > Reviews.LONGEST ? "checkout.tooLong" : null;
    }
}
