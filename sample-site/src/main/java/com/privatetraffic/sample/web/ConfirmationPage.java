package com.privatetraffic.sample.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The order just placed, or one of the shopper's own; anybody else's is a page that doesn't exist. */
@Controller
public class ConfirmationPage extends BroadleafOrderConfirmationController {

    @GetMapping("/confirmation/{orderNumber}")
    public String confirmation(
            @PathVariable String orderNumber, Model model, HttpServletRequest request, HttpServletResponse response) {
        String view = super.displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
        if (view == null && PlacedHere.contains(request, orderNumber)) {
            Order order = orderService.findOrderByOrderNumber(orderNumber);
            model.addAttribute("order", order);
            view = order == null ? null : getOrderConfirmationView();
        }
        if (view == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view;
    }
}
