package com.privatetraffic.sample.web;

import com.privatetraffic.sample.web.OrderPlacement.Declined;
import com.privatetraffic.sample.web.OrderPlacement.Failed;
import com.privatetraffic.sample.web.OrderPlacement.Outcome;
import com.privatetraffic.sample.web.OrderPlacement.Placed;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.money.Money;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final Stock stock;

    public CheckoutPage(
            Delivery delivery, OrderPlacement placement, AddressBook addresses, PostalAddress postal, Stock stock) {
        this.delivery = delivery;
        this.placement = placement;
        this.addresses = addresses;
        this.postal = postal;
        this.stock = stock;
    }

    @GetMapping("/checkout")
    public String show(
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes flash) {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, prefilled(cart));
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
        if (form.getUseAddress() != null) {
            showKept(form);
            return again(request, response, model, flash);
        }
        Optional<String> soldOut = stock.soldOut(cart);
        if (soldOut.isPresent()) {
            flash.addFlashAttribute("problem", "checkout.soldOut");
            flash.addFlashAttribute("problemAbout", soldOut.get());
            return getCartPageRedirect();
        }
        CheckoutCheck.check(form, errors, YearMonth.now(ZoneOffset.UTC));
        postal.check(form, errors);
        if (!errors.hasErrors() && !delivery.offers(form)) {
            errors.rejectValue("delivery", "checkout.delivery");
        }
        if (errors.hasErrors()) {
            return again(request, response, model, flash);
        }
        Order priced = delivery.putOn(cart, form);
        if (form.getSeenGoods() != null && !form.getSeenGoods().equals(goods(priced))) {
            model.addAttribute("problem", "checkout.changed");
            return again(request, response, model, flash);
        }
        Outcome outcome = placement.place(priced, form);
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
        boolean charged = outcome instanceof Failed failed && failed.charged();
        flash.addFlashAttribute("problem", charged ? "checkout.failed.charged" : "checkout.failed");
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
        model.addAttribute("goods", goods(CartState.getCart()));
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

    private void showKept(CheckoutForm form) {
        keptAddresses().stream()
                .filter(one -> one.getId().toString().equals(form.getUseAddress()))
                .findFirst()
                .ifPresent(one -> postal.show(one.getAddress(), form));
    }

    /** What the goods cost after every discount: it may change while the shopper types, and then they should know. */
    private static String goods(Order cart) {
        Money delivery = cart.getTotalShipping() == null ? Money.ZERO : cart.getTotalShipping();
        Money tax = cart.getTotalTax() == null ? Money.ZERO : cart.getTotalTax();
        return cart.getTotal().subtract(delivery).subtract(tax).getAmount().toPlainString();
    }

    /** With the first address of the customer's book. */
    private CheckoutForm prefilled(Order cart) {
        CheckoutForm form = new CheckoutForm();
        Customer customer = CustomerState.getCustomer();
        form.setEmail(cart.getEmailAddress() == null ? customer.getEmailAddress() : cart.getEmailAddress());
        form.setFirstName(customer.getFirstName());
        form.setLastName(customer.getLastName());
        keptAddresses().stream().findFirst().ifPresent(one -> postal.show(one.getAddress(), form));
        return form;
    }
}
