package com.privatetraffic.api;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.commerce.MemoryHost;
import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.PlacementFence;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.commerce.Submitted;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A shop that keeps its orders in memory: everything costs $18.00 and is paid at once. */
final class MemoryShop implements Orders, OrderTaking {

    private static final AtomicLong CARTS = new AtomicLong(700_000);

    private final CartChoices choices;
    private final PlacementFence fence;
    private final List<PlacedOrder> placed = new ArrayList<>();
    final MemoryHost host = new MemoryHost();
    private RuntimeException refusal;
    private boolean dies;
    private Runnable beforeCart = () -> {};
    private Runnable atCheckout = () -> {};
    private CartChoice choiceAtCheckout;

    MemoryShop(CartChoices choices, PlacementFence fence) {
        this.choices = choices;
        this.fence = fence;
    }

    synchronized List<PlacedOrder> placed() {
        return List.copyOf(placed);
    }

    CartChoice choiceAtCheckout() {
        return choiceAtCheckout;
    }

    void refuseWith(RuntimeException thrown) {
        this.refusal = thrown;
    }

    /** Happens once, to the next call, before it has a cart. */
    void meanwhile(Runnable event) {
        this.beforeCart = event;
    }

    /** Happens once, to the next call, in the middle of its checkout. */
    void duringCheckout(Runnable event) {
        this.atCheckout = event;
    }

    void dieAfterPlacing(boolean really) {
        this.dies = really;
    }

    @Override
    public PlacedOrder place(OrderRequest request, LongConsumer onCart) {
        Runnable event = beforeCart;
        beforeCart = () -> {};
        event.run();
        long cart = CARTS.incrementAndGet();
        onCart.accept(cart);
        if (refusal != null) {
            throw refusal;
        }
        choiceAtCheckout = choices.find(cart).orElse(null);
        Runnable pause = atCheckout;
        atCheckout = () -> {};
        pause.run();
        fence.pass(cart);
        PlacedOrder order = keep(cart, request);
        if (dies) {
            throw new IllegalStateException("The process ended here.");
        }
        return order;
    }

    private synchronized PlacedOrder keep(long cart, OrderRequest request) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderRequest.Line line : request.lines()) {
            lines.add(OrderLine.toShip(
                    11 + lines.size(),
                    line.sku(),
                    line.sku(),
                    1L,
                    line.quantity(),
                    Money.of(1800L * line.quantity(), "USD")));
        }
        Money total =
                Money.of(lines.stream().mapToLong(line -> line.net().minor()).sum(), "USD");
        PlacedOrder order = new PlacedOrder(
                cart,
                "N" + (placed.size() + 1),
                PlacedOrder.State.SUBMITTED,
                Instant.parse("2024-05-03T10:00:00Z"),
                new Shopper(1, false, "A guest", request.email(), null),
                lines,
                total,
                Money.of(0, "USD"),
                Money.of(0, "USD"),
                Payments.captured(total),
                List.of());
        placed.add(order);
        host.put(order);
        return order;
    }

    @Override
    public Optional<PlacedOrder> find(long orderId) {
        return host.find(orderId);
    }

    @Override
    public Optional<PlacedOrder> findByNumber(String number) {
        return host.findByNumber(number);
    }

    @Override
    public List<Submitted> submittedBetween(Submitted after, Instant until, int limit) {
        return host.submittedBetween(after, until, limit);
    }

    @Override
    public Map<Long, String> fingerprints(Collection<Long> orderIds) {
        return host.fingerprints(orderIds);
    }
}
