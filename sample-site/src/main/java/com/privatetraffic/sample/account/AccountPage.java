package com.privatetraffic.sample.account;

import com.privatetraffic.sample.web.AddressBook;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands at the top of everything the shopper keeps here: the latest orders, the first address, the membership. */
@Controller
class AccountPage {

    private static final int LATEST = 3;

    private final OwnOrders orders;
    private final AddressBook addresses;

    AccountPage(OwnOrders orders, AddressBook addresses) {
        this.orders = orders;
        this.addresses = addresses;
    }

    @GetMapping("/account")
    String account(Model model) {
        Customer customer = CustomerState.getCustomer();
        model.addAttribute("sheets", orders.latest(customer, LATEST));
        addresses.of(customer).stream().findFirst().ifPresent(first -> model.addAttribute("first", first));
        return "account/account";
    }
}
