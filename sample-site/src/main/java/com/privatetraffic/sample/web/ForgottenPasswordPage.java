package com.privatetraffic.sample.web;

import org.broadleafcommerce.common.service.GenericResponse;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A new password for who forgot theirs: ask for a mail, follow its link, choose. Asking answers the same whether or not
 * there is such an account; the mail and the link's rules are the starter's.
 */
@Controller
class ForgottenPasswordPage {

    private static final String CHOOSE = "authentication/reset-password";

    private final CustomerService customers;
    private final BaseUrlResolver addresses;

    ForgottenPasswordPage(@Qualifier("blCustomerService") CustomerService customers, BaseUrlResolver addresses) {
        this.customers = customers;
        this.addresses = addresses;
    }

    @GetMapping("/forgot-password")
    String ask() {
        return "authentication/forgot-password";
    }

    @PostMapping("/forgot-password")
    String send(@RequestParam(name = "email", defaultValue = "") String email, Model model) {
        customers.sendForgotPasswordNotification(email.strip(), addresses.getSiteBaseUrl() + "/reset-password");
        model.addAttribute("sent", true);
        return ask();
    }

    @GetMapping("/reset-password")
    String choose(@RequestParam(name = "token", defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return CHOOSE;
    }

    @PostMapping("/reset-password")
    String set(
            @RequestParam(name = "token", defaultValue = "") String token,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "passwordConfirm", defaultValue = "") String again,
            Model model) {
        GenericResponse answer = customers.resetPasswordUsingToken(null, token, password, again);
        if (!answer.getHasErrors()) {
            return "redirect:/login?reset=done";
        }
        model.addAttribute("problem", "reset." + answer.getErrorCodesList().get(0));
        return choose(token, model);
    }
}
