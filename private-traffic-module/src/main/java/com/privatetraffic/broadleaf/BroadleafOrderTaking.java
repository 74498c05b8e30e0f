package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Places orders through Broadleaf's own cart, pricing and checkout, with a payment taken elsewhere. */
final class BroadleafOrderTaking implements OrderTaking {

    private static final String NAME = "Taken outside the storefront";

    private final EntityManagerFactory factory;
    private final OrderService orders;
    private final CheckoutService checkout;
    private final BroadleafCurrencyService currencies;
    private final LocaleService locales;
    private final Orders reading;
    private final ExternalBuyers buyers;
    private final ExternalCart wanted;
    private final TakenPayments payments;
    private final NoOrderOffers offers;

    BroadleafOrderTaking(
            EntityManagerFactory factory,
            OrderService orders,
            CheckoutService checkout,
            BroadleafCurrencyService currencies,
            LocaleService locales,
            Orders reading,
            ExternalBuyers buyers,
            ExternalCart wanted,
            TakenPayments payments,
            NoOrderOffers offers) {
        this.factory = factory;
        this.orders = orders;
        this.checkout = checkout;
        this.currencies = currencies;
        this.locales = locales;
        this.reading = reading;
        this.buyers = buyers;
        this.wanted = wanted;
        this.payments = payments;
        this.offers = offers;
    }

    @Override
    public PlacedOrder place(OrderRequest request, LongConsumer onCart) {
        AtomicReference<Order> cart = new AtomicReference<>();
        AtomicReference<Customer> guest = new AtomicReference<>();
        try {
            return ThreadEntityManager.during(factory, () -> checkedOut(request, cart, guest, onCart));
        } catch (RuntimeException refused) {
            cancel(cart.get(), guest.get(), refused);
            throw refused;
        }
    }

    private PlacedOrder checkedOut(
            OrderRequest request, AtomicReference<Order> open, AtomicReference<Customer> guest, LongConsumer onCart) {
        try {
            List<ExternalCart.Wanted> lines = wanted.wanted(request);
            List<OfferCode> coupons = wanted.coupons(request);
            Order cart = newCart(request, buyers.of(request, guest));
            open.set(cart);
            Order filled = wanted.fill(cart, lines, coupons);
            onCart.accept(filled.getId());
            Order priced = priced(filled, request.isPricedElsewhere());
            payments.put(priced, request.payment());
            Long placed = checkout.performCheckout(priced).getOrder().getId();
            return reading.find(placed).orElseThrow();
        } catch (AddToCartException | PricingException | CheckoutException e) {
            throw new OrderRefusedException("The store refused the order at its checkout.", e);
        }
    }

    private Order priced(Order cart, boolean elsewhere) throws PricingException {
        offers.keepAway(elsewhere);
        try {
            return orders.save(cart, true);
        } finally {
            offers.keepAway(false);
        }
    }

    /** Named before it is saved for the first time: Broadleaf takes a nameless one for the cart the customer shops with. */
    private Order newCart(OrderRequest request, Customer buyer) throws PricingException {
        Order cart = orders.createNamedOrderForCustomer(NAME, buyer);
        cart.setStatus(OrderStatus.IN_PROCESS);
        // On a page, Broadleaf takes these two from the request.
        cart.setCurrency(currencies.findDefaultBroadleafCurrency());
        cart.setLocale(locales.findDefaultLocale());
        cart.setEmailAddress(request.email() != null ? request.email() : buyer.getEmailAddress());
        return orders.save(cart, false);
    }

    /** Nothing is left of what was not placed; a placed order stays, whatever failed after it. */
    private void cancel(Order open, Customer guest, RuntimeException refused) {
        try {
            ThreadEntityManager.during(factory, () -> {
                Order cart = open == null ? null : orders.findOrderById(open.getId(), true);
                boolean placed = cart != null && !OrderStatus.IN_PROCESS.equals(cart.getStatus());
                if (cart != null && !placed) {
                    orders.cancelOrder(cart);
                }
                if (guest != null && !placed) {
                    buyers.forget(guest);
                }
                return null;
            });
        } catch (RuntimeException e) {
            refused.addSuppressed(e);
        }
    }
}
