package com.privatetraffic.sample.account;

import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The shopper's orders, and one of them in full; somebody else's is a page that doesn't exist. */
@Controller
class OrdersPage {

    private final OwnOrders orders;

    OrdersPage(OwnOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/account/orders")
    String orders(@RequestParam(defaultValue = "") String page, Model model) {
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        OrderHistory history = orders.history(CustomerState.getCustomer(), number);
        model.addAttribute("history", history);
        model.addAttribute("sheets", history.sheets());
        return "account/orders";
    }

    @GetMapping("/account/orders/{number}")
    String order(@PathVariable String number, Model model) {
        model.addAttribute(
                "sheet",
                orders.ofCustomer(CustomerState.getCustomer(), number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "account/order";
    }
}
