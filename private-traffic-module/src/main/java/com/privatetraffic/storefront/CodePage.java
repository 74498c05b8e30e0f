package com.privatetraffic.storefront;

import javax.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Apply and Remove beside the code field. The buttons post the whole checkout form here; {@link StorefrontInterceptor} has
 * kept the module's fields of it by now, so all that is left is the way back.
 */
@Controller
final class CodePage {

    @PostMapping("/salesperson/code")
    String back(HttpServletRequest request) {
        Object verdict = request.getAttribute(StorefrontInterceptor.VERDICT);
        String said = verdict == null ? "" : "?pt_code=" + verdict;
        return "redirect:" + BackTo.page(request, "/checkout") + said + "#pt-code";
    }
}
