package com.privatetraffic.sample.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds products by words, through Solr. Nothing typed leads home. */
@Controller
public class SearchPage extends BroadleafSearchController {

    private static final int LONGEST_QUERY = 100;

    @Override
    @GetMapping("/search")
    public String search(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "q", defaultValue = "") String words)
            throws ServletException, IOException, ServiceException {
        return super.search(model, request, response, words.substring(0, Math.min(words.length(), LONGEST_QUERY)));
    }
}
