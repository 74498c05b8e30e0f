package com.privatetraffic.sample.web;

import com.privatetraffic.starter.nodes.Tries;
import com.privatetraffic.starter.security.CountedAddress;
import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens an account; the e-mail address is the log-in name. The cart of the visit stays. */
@Controller
public class RegistrationPage extends BroadleafRegisterController implements InitializingBean {

    /** So often may somebody be told that an address has an account; then nothing is said about any. */
    private static final int KNOWN_NAMES = 10;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Tries tries;

    RegistrationPage(Tries tries) {
        this.tries = tries;
    }

    @Override
    public void afterPropertiesSet() {
        registerCustomerValidator.setValidatePasswordExpression(ProfileLimits.PASSWORD);
    }

    @ModelAttribute("registrationForm")
    RegisterCustomerForm form() {
        return super.initCustomerRegistrationForm();
    }

    /** The form holds a customer: without this list a request could fill in another customer's id. */
    @InitBinder("registrationForm")
    void only(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.firstName",
                "customer.lastName",
                "customer.emailAddress",
                "password",
                "passwordConfirm",
                "redirectUrl");
    }

    @GetMapping("/register")
    public String show(
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return super.register(form, request, response, model);
    }

    @PostMapping("/register")
    public String register(
            @ModelAttribute("registrationForm") RegisterCustomerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServiceException, PricingException {
        String visitor = "known names from " + CountedAddress.of(request.getRemoteAddr());
        if (!tries.take(visitor, KNOWN_NAMES, WINDOW)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("problem", "register.tries");
            return getRegisterView();
        }
        for (String name : new String[] {"customer.firstName", "customer.lastName"}) {
            if (errors.getFieldValue(name) instanceof String text && text.length() > ProfileLimits.NAME) {
                errors.rejectValue(name, "profile.tooLong");
            }
        }
        form.setRedirectUrl(LocalPath.orElse(form.getRedirectUrl(), "/account"));
        String view = super.processRegister(form, errors, request, response, model);
        if (!errors.hasFieldErrors("customer.emailAddress")) {
            tries.giveBack(visitor);
        }
        if (!errors.hasErrors() && request.getSession(false) != null) {
            // Broadleaf signs the new customer in, but keeps the session under the name a stranger may know.
            request.changeSessionId();
        }
        return view;
    }
}
