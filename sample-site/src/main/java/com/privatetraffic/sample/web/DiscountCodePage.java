package com.privatetraffic.sample.web;

import com.privatetraffic.starter.nodes.Tries;
import com.privatetraffic.starter.security.CountedAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.offer.domain.Adjustment;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A discount code on the cart. Codes can't be guessed: after some wrong ones an address has to wait, on all nodes together. */
@Controller
class DiscountCodePage {

    private static final String CART = "redirect:/cart";
    private static final int LONGEST = 60;
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final OfferService offers;
    private final OrderService orders;
    private final Tries tries;

    DiscountCodePage(
            @Qualifier("blOfferService") OfferService offers,
            @Qualifier("blOrderService") OrderService orders,
            Tries tries) {
        this.offers = offers;
        this.orders = orders;
        this.tries = tries;
    }

    @PostMapping("/cart/code")
    String use(@RequestParam(defaultValue = "") String code, HttpServletRequest request, RedirectAttributes flash)
            throws PricingException {
        String visitor = "codes tried from " + CountedAddress.of(request.getRemoteAddr());
        Order cart = CartState.getCart();
        if (cart == null || cart.getItemCount() == 0) {
            return CART;
        }
        if (!tries.take(visitor, MOST, WINDOW)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<OfferCode> applied = apply(code.strip(), cart);
        if (applied.isPresent()) {
            tries.giveBack(visitor);
            flash.addFlashAttribute("notice", counts(applied.get(), cart) ? "cart.code.done" : "cart.code.waits");
        } else {
            flash.addFlashAttribute("problem", "cart.code.unknown");
            flash.addFlashAttribute("typedCode", code.substring(0, Math.min(LONGEST, code.length())));
        }
        return CART;
    }

    @PostMapping("/cart/code/remove")
    String remove(@RequestParam(defaultValue = "") String code) throws PricingException {
        Order cart = CartState.getCart();
        if (cart != null && cart.getAddedOfferCodes() != null) {
            for (OfferCode used : cart.getAddedOfferCodes()) {
                if (used.getOfferCode().equals(code)) {
                    orders.save(orders.removeOfferCode(cart, used, false), true);
                    break;
                }
            }
        }
        return CART;
    }

    private Optional<OfferCode> apply(String code, Order cart) throws PricingException {
        if (code.isEmpty() || code.length() > LONGEST) {
            return Optional.empty();
        }
        OfferCode known = offers.lookupOfferCodeByCode(code);
        if (known == null || !known.isActive() || !known.getOffer().isActive()) {
            return Optional.empty();
        }
        try {
            CartState.setCart(orders.save(orders.addOfferCode(cart, known, false), true));
            return Optional.of(known);
        } catch (OfferMaxUseExceededException usedUp) {
            return Optional.empty();
        }
    }

    /** False while the cart doesn't meet the offer's conditions; Broadleaf looks again at every change of the cart. */
    private static boolean counts(OfferCode code, Order cart) {
        Order priced = CartState.getCart() == null ? cart : CartState.getCart();
        return Stream.of(
                        priced.getOrderAdjustments().stream(),
                        priced.getOrderItems().stream()
                                .flatMap(line -> line.getOrderItemPriceDetails().stream())
                                .flatMap(detail -> detail.getOrderItemPriceDetailAdjustments().stream()),
                        priced.getFulfillmentGroups().stream()
                                .flatMap(group -> group.getFulfillmentGroupAdjustments().stream()))
                .flatMap(adjustments -> adjustments)
                .map(Adjustment::getOffer)
                .anyMatch(code.getOffer()::equals);
    }
}
