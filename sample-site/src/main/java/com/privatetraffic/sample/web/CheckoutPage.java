package com.privatetraffic.sample.web;

import com.privatetraffic.sample.web.OrderPlacement.Declined;
import com.privatetraffic.sample.web.OrderPlacement.Outcome;
import com.privatetraffic.sample.web.OrderPlacement.Placed;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The whole checkout on one page, for guests and for customers. Broadleaf's cart filter lets the posts of one session
 * through one after the other, so a second submit finds the order already placed and leads to the same confirmation.
 */
@Controller
public class CheckoutPage extends BroadleafCheckoutController {

    private static final String FORM = "checkoutForm";

    private final Delivery delivery;
    private final OrderPlacement placement;
    private final AddressBook addresses;
    private final PostalAddress postal;

    public CheckoutPage(Delivery delivery, OrderPlacement placement, AddressBook addresses, PostalAddress postal) {
        this.delivery = delivery;
        this.placement = placement;
        this.addresses = addresses;
        this.postal = postal;
    }

    @InitBinder(FORM)
    void trim(WebDataBinder binder) {
        binder.setDisallowedFields("class.*");
    }

    @GetMapping("/checkout")
    public String show(
            @RequestParam(name = "address", defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, prefilled(cart, wanted));
        }
        addChoices(model);
        return super.checkout(request, response, model, flash);
    }

    @PostMapping("/checkout")
    public String submit(
            @ModelAttribute(FORM) CheckoutForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws PricingException {
        Order cart = CartState.getCart();
        Optional<String> already = alreadyPlaced(cart, form);
        if (already.isPresent()) {
            return confirmation(request, already.get());
        }
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        CheckoutCheck.check(form, errors, YearMonth.now(ZoneOffset.UTC));
        if (!errors.hasErrors() && !delivery.offers(form)) {
            errors.rejectValue("delivery", "checkout.delivery");
        }
        if (errors.hasErrors()) {
            return again(request, response, model, flash);
        }
        Outcome outcome = placement.place(delivery.putOn(cart, form), form);
        if (outcome instanceof Placed placed) {
            keepAddress(form);
            return confirmation(request, placed.orderNumber());
        }
        if (outcome instanceof Declined) {
            CartState.setCart(orderService.findOrderById(cart.getId(), true));
            model.addAttribute("problem", "checkout.declined");
            return again(request, response, model, flash);
        }
        flash.addFlashAttribute(FORM, form);
        flash.addFlashAttribute("problem", "checkout.failed");
        return getCheckoutPageRedirect();
    }

    /** The same page with what was typed, but never with a card number. */
    private String again(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        addChoices(model);
        return super.checkout(request, response, model, flash);
    }

    private String confirmation(HttpServletRequest request, String orderNumber) {
        PlacedHere.remember(request, orderNumber);
        return getConfirmationViewRedirect(orderNumber);
    }

    /** The number of the order this very form was for, if an earlier submit placed it. */
    private Optional<String> alreadyPlaced(Order cart, CheckoutForm form) {
        if (isSubmitted(cart)) {
            return Optional.of(cart.getOrderNumber());
        }
        Customer customer = CustomerState.getCustomer();
        return Optional.ofNullable(form.getCartId())
                .map(orderService::findOrderById)
                .filter(CheckoutPage::isSubmitted)
                .filter(order -> order.getCustomer().equals(customer))
                .map(Order::getOrderNumber);
    }

    private static boolean isSubmitted(Order order) {
        return order != null && OrderStatus.SUBMITTED.equals(order.getStatus());
    }

    private static boolean isEmpty(Order cart) {
        return cart == null || cart instanceof NullOrderImpl || cart.getItemCount() == 0;
    }

    private void addChoices(Model model) {
        model.addAttribute("deliveryOptions", delivery.waysCheapestFirst());
        model.addAttribute("keptAddresses", keptAddresses());
    }

    private List<CustomerAddress> keptAddresses() {
        Customer customer = CustomerState.getCustomer();
        return customer.isRegistered() ? addresses.of(customer) : List.of();
    }

    private void keepAddress(CheckoutForm form) {
        Customer customer = CustomerState.getCustomer();
        if (form.isKeepAddress() && customer.isRegistered()) {
            addresses.add(customer, form, false);
        }
    }

    /** With the address asked for from the customer's book, or its first. */
    private CheckoutForm prefilled(Order cart, String wanted) {
        CheckoutForm form = new CheckoutForm();
        Customer customer = CustomerState.getCustomer();
        form.setEmail(cart.getEmailAddress() == null ? customer.getEmailAddress() : cart.getEmailAddress());
        form.setFirstName(customer.getFirstName());
        form.setLastName(customer.getLastName());
        List<CustomerAddress> kept = keptAddresses();
        kept.stream()
                .filter(one -> one.getId().toString().equals(wanted))
                .findFirst()
                .or(() -> kept.stream().findFirst())
                .ifPresent(one -> postal.show(one.getAddress(), form));
        return form;
    }
}
