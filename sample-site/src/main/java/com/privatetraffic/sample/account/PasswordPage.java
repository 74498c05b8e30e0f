package com.privatetraffic.sample.account;

import com.privatetraffic.sample.web.ProfileLimits;
import com.privatetraffic.starter.security.TooManyTriesException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.security.util.PasswordChange;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the password of whoever knows the present one; guessing it through a borrowed session soon has to wait. */
@Controller
class PasswordPage {

    private static final String VIEW = "account/password";

    private final CustomerService customers;

    PasswordPage(@Qualifier("blCustomerService") CustomerService customers) {
        this.customers = customers;
    }

    @GetMapping("/account/password")
    String show() {
        return VIEW;
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordConfirm,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Customer customer = CustomerState.getCustomer();
        try {
            if (!customers.isPasswordValid(current, customer.getPassword(), customer)) {
                return refuse("password.current.wrong", model);
            }
        } catch (TooManyTriesException notLookedAt) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return refuse("login.tries", model);
        }
        if (!password.matches(ProfileLimits.PASSWORD)) {
            return refuse("password.invalid", model);
        }
        if (!password.equals(passwordConfirm)) {
            return refuse("passwordConfirm.invalid", model);
        }
        PasswordChange change = new PasswordChange(customer.getUsername());
        change.setCurrentPassword(current);
        change.setNewPassword(password);
        change.setNewPasswordConfirm(passwordConfirm);
        customers.changePassword(change);
        request.changeSessionId();
        flash.addFlashAttribute("notice", "password.saved");
        return "redirect:/account";
    }

    private static String refuse(String problem, Model model) {
        model.addAttribute("problem", problem);
        return VIEW;
    }
}
