package com.privatetraffic.sample.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cart: look, add, change a quantity, take out. Every change redirects, so a reload repeats nothing. */
@Controller
public class CartPage extends BroadleafCartController {

    private static final int MOST_OF_ONE = 99;

    /** The request may name what to put in and how many; prices and everything else stay the store's. */
    @InitBinder("item")
    void only(WebDataBinder binder) {
        binder.setAllowedFields("productId", "orderItemId", "quantity", "itemAttributes*");
    }

    @Override
    @GetMapping("/cart")
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        return super.cart(request, response, model);
    }

    @PostMapping("/cart/add")
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("item") AddToCartItem item,
            RedirectAttributes flash)
            throws IOException, PricingException {
        Product product = item.getProductId() == null ? null : catalogService.findProductById(item.getProductId());
        if (product == null || !product.isActive()) {
            flash.addFlashAttribute("problem", "cart.gone");
            return "redirect:/cart";
        }
        if (!sensible(item.getQuantity())) {
            flash.addFlashAttribute("problem", "cart.quantity.range");
            return again(product, item, flash);
        }
        try {
            String next = super.add(request, response, model, item);
            flash.addFlashAttribute("notice", "cart.added");
            return next;
        } catch (AddToCartException e) {
            flash.addFlashAttribute("problem", isScarce(e) ? "cart.soldOut" : "cart.options.missing");
            return again(product, item, flash);
        }
    }

    /** Back to the product with what was chosen. */
    private static String again(Product product, AddToCartItem item, RedirectAttributes flash) {
        flash.addFlashAttribute("chosen", item.getItemAttributes());
        return "redirect:" + product.getUrl();
    }

    private static boolean isScarce(Exception refusal) {
        return refusal.getCause() instanceof InventoryUnavailableException;
    }

    @PostMapping("/cart/update")
    public String update(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("item") AddToCartItem item,
            RedirectAttributes flash)
            throws IOException, PricingException, RemoveFromCartException {
        Integer quantity = item.getQuantity();
        if (quantity == null || (quantity != 0 && !sensible(quantity))) {
            flash.addFlashAttribute("problem", "cart.quantity.range");
        } else if (inCart(item)) {
            try {
                return super.updateQuantity(request, response, model, item);
            } catch (UpdateCartException e) {
                flash.addFlashAttribute("problem", isScarce(e) ? "cart.soldOut" : "cart.quantity.range");
            }
        }
        return getCartPageRedirect();
    }

    @Override
    @PostMapping("/cart/remove")
    public String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute("item") AddToCartItem item)
            throws IOException, PricingException, RemoveFromCartException {
        return inCart(item) ? super.remove(request, response, model, item) : getCartPageRedirect();
    }

    private static boolean sensible(Integer quantity) {
        return quantity != null && quantity >= 1 && quantity <= MOST_OF_ONE;
    }

    /** False for a line that was removed in another tab, or that belongs to somebody else's cart. */
    private static boolean inCart(AddToCartItem item) {
        Order cart = CartState.getCart();
        return item.getOrderItemId() != null
                && cart.getOrderItems() != null
                && cart.getOrderItems().stream().map(OrderItem::getId).anyMatch(item.getOrderItemId()::equals);
    }
}
