package com.privatetraffic.sample.web;

import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shopper's own orders, newest first, and the ways to the rest of the account. */
@Controller
class AccountPage {

    private final OrderService orders;

    AccountPage(@Qualifier("blOrderService") OrderService orders) {
        this.orders = orders;
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("orders", orders.findOrdersForCustomer(CustomerState.getCustomer(), OrderStatus.SUBMITTED));
        return "account/account";
    }
}
