package com.privatetraffic.sample.account;

import com.privatetraffic.sample.web.ProfileLimits;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ValidationUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shopper's name. The e-mail is the log-in name and stays: whoever borrows a session can't take the account over. */
@Controller
class ProfilePage {

    /** A name as it is typed. */
    static class ProfileForm {

        private String firstName;
        private String lastName;

        public String getFirstName() {
            return firstName;
        }

        public void setFirstName(String firstName) {
            this.firstName = firstName;
        }

        public String getLastName() {
            return lastName;
        }

        public void setLastName(String lastName) {
            this.lastName = lastName;
        }
    }

    private static final String VIEW = "account/profile";

    private final CustomerService customers;

    ProfilePage(@Qualifier("blCustomerService") CustomerService customers) {
        this.customers = customers;
    }

    @GetMapping("/account/profile")
    String show(Model model) {
        Customer customer = CustomerState.getCustomer();
        ProfileForm form = new ProfileForm();
        form.setFirstName(customer.getFirstName());
        form.setLastName(customer.getLastName());
        model.addAttribute("profileForm", form);
        return VIEW;
    }

    @PostMapping("/account/profile")
    String save(@ModelAttribute("profileForm") ProfileForm form, BindingResult errors, RedirectAttributes flash) {
        ValidationUtils.rejectIfEmptyOrWhitespace(errors, "firstName", "firstName.required");
        ValidationUtils.rejectIfEmptyOrWhitespace(errors, "lastName", "lastName.required");
        for (String field : new String[] {"firstName", "lastName"}) {
            if (errors.getFieldValue(field) instanceof String text && text.length() > ProfileLimits.NAME) {
                errors.rejectValue(field, "profile.tooLong");
            }
        }
        if (errors.hasErrors()) {
            return VIEW;
        }
        Customer customer = CustomerState.getCustomer();
        customer.setFirstName(form.getFirstName().strip());
        customer.setLastName(form.getLastName().strip());
        CustomerState.setCustomer(customers.saveCustomer(customer));
        flash.addFlashAttribute("notice", "profile.saved");
        return "redirect:/account/profile";
    }
}
