package com.privatetraffic.sample.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.cms.web.PageHandlerMapping;
import org.broadleafcommerce.cms.web.controller.BroadleafPageController;
import org.broadleafcommerce.common.page.dto.PageDTO;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** Shows a page written in the admin; Broadleaf's PageHandlerMapping finds it by its address and looks up this bean name. */
@Controller("blPageController")
public class TextPage extends BroadleafPageController {

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView shown = super.handleRequest(request, response);
        PageDTO page = (PageDTO) request.getAttribute(PageHandlerMapping.PAGE_ATTRIBUTE_NAME);
        return shown.addObject("pageTitle", page.getPageFields().get("title"));
    }
}
