package com.privatetraffic.sample.listing;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds products by words, through Solr. Nothing typed leads home; what was typed stays in the field as it was. */
@Controller
public class SearchPage extends BroadleafSearchController implements InitializingBean {

    @Override
    public void afterPropertiesSet() {
        facetService = new SensibleCriteria(facetService);
    }

    @Override
    @GetMapping("/search")
    public String search(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "q", defaultValue = "") String typed)
            throws ServletException, IOException, ServiceException {
        SearchWords words = SearchWords.of(typed);
        if (words.nothingTyped()) {
            return "redirect:/";
        }
        String view = words.isEmpty()
                ? getSearchView()
                : super.search(model, request, response, String.join(" ", words.words()));
        model.addAttribute(ORIGINAL_QUERY_ATTRIBUTE_NAME, words.typed());
        return view;
    }
}
