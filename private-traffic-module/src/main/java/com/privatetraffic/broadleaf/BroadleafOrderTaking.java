package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;

/** Places orders through Broadleaf's own cart, pricing and checkout, with a payment taken elsewhere. */
final class BroadleafOrderTaking implements OrderTaking {

    private static final String NAME = "Taken outside the storefront";

    private final EntityManagerFactory factory;
    private final CustomerService customers;
    private final CatalogService catalog;
    private final OrderService orders;
    private final OrderPaymentService payments;
    private final CheckoutService checkout;
    private final BroadleafCurrencyService currencies;
    private final LocaleService locales;
    private final Orders reading;

    BroadleafOrderTaking(
            EntityManagerFactory factory,
            CustomerService customers,
            CatalogService catalog,
            OrderService orders,
            OrderPaymentService payments,
            CheckoutService checkout,
            BroadleafCurrencyService currencies,
            LocaleService locales,
            Orders reading) {
        this.factory = factory;
        this.customers = customers;
        this.catalog = catalog;
        this.orders = orders;
        this.payments = payments;
        this.checkout = checkout;
        this.currencies = currencies;
        this.locales = locales;
        this.reading = reading;
    }

    @Override
    public PlacedOrder place(OrderRequest request, LongConsumer onCart) {
        AtomicReference<Long> cart = new AtomicReference<>();
        try {
            return ThreadEntityManager.during(factory, () -> checkedOut(request, cart, onCart));
        } catch (RuntimeException refused) {
            cancel(cart.get(), refused);
            throw refused;
        }
    }

    private PlacedOrder checkedOut(OrderRequest request, AtomicReference<Long> id, LongConsumer onCart) {
        try {
            Order cart = filledCart(request, id);
            onCart.accept(cart.getId());
            cart = orders.save(cart, true);
            pay(cart);
            Long placed = checkout.performCheckout(cart).getOrder().getId();
            return reading.find(placed).orElseThrow();
        } catch (AddToCartException | PricingException | CheckoutException e) {
            throw new OrderRefusedException("The store refused the order at its checkout.", e);
        }
    }

    /** Nothing is left of what was not placed; a placed order stays, whatever failed after it. */
    private void cancel(Long id, RuntimeException refused) {
        if (id == null) {
            return;
        }
        try {
            ThreadEntityManager.during(factory, () -> {
                Order cart = orders.findOrderById(id, true);
                if (cart != null && OrderStatus.IN_PROCESS.equals(cart.getStatus())) {
                    orders.cancelOrder(cart);
                }
                return null;
            });
        } catch (RuntimeException e) {
            refused.addSuppressed(e);
        }
    }

    private Order filledCart(OrderRequest request, AtomicReference<Long> id)
            throws AddToCartException, PricingException {
        Order cart = orders.createNewCartForCustomer(customer(request));
        id.set(cart.getId());
        // Broadleaf takes the customer's newest order without a name for the cart they shop with.
        cart.setName(NAME);
        cart = orders.save(cart, false);
        // On a page, Broadleaf takes these two from the request.
        cart.setCurrency(currencies.findDefaultBroadleafCurrency());
        cart.setLocale(locales.findDefaultLocale());
        cart.setEmailAddress(
                request.email() != null ? request.email() : cart.getCustomer().getEmailAddress());
        for (OrderRequest.Line line : request.lines()) {
            cart = orders.addItem(cart.getId(), item(line), false);
        }
        return cart;
    }

    private Customer customer(OrderRequest request) {
        if (request.customerId() == null) {
            // Broadleaf saves a new guest together with their first cart.
            Customer guest = customers.createNewCustomer();
            guest.setEmailAddress(request.email());
            return guest;
        }
        Customer known = customers.readCustomerById(request.customerId());
        if (known == null) {
            throw new OrderRefusedException("There is no customer " + request.customerId() + ".", null);
        }
        return known;
    }

    private OrderItemRequestDTO item(OrderRequest.Line line) {
        Sku sku = SkuCode.id(line.sku()).map(catalog::findSkuById).orElse(null);
        if (sku == null || !BroadleafCatalogue.isSold(sku)) {
            throw new OrderRefusedException("The store doesn't sell a SKU " + line.sku() + ".", null);
        }
        OrderItemRequestDTO item = new OrderItemRequestDTO(sku.getProduct().getId(), sku.getId(), line.quantity());
        for (ProductOptionValue value : sku.getProductOptionValuesCollection()) {
            item.getItemAttributes().put(value.getProductOption().getAttributeName(), value.getAttributeValue());
        }
        return item;
    }

    private void pay(Order cart) {
        OrderPayment payment = payments.create();
        payment.setOrder(cart);
        payment.setType(PaymentType.THIRD_PARTY_ACCOUNT);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(cart.getTotal());
        PaymentTransaction captured = payments.createTransaction();
        captured.setOrderPayment(payment);
        captured.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        captured.setAmount(cart.getTotal());
        captured.setSuccess(true);
        payment.addTransaction(captured);
        cart.getPayments().add(payments.save(payment));
    }
}
