package com.privatetraffic.starter.nodes;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.SessionOrderLockManager;
import org.broadleafcommerce.core.web.order.security.exception.OrderLockAcquisitionFailureException;

/**
 * Lets the posts on one cart through one after the other, whichever node and session they come to. Broadleaf's own lock
 * lives in one JVM and belongs to one session; it still goes first, so that posts of one session on one node wait without
 * asking the database. Broadleaf reads the cart anew once its lock is held.
 */
public class CartLocks extends SessionOrderLockManager {

    /** Longer than the lease of a node that died. */
    private static final long PATIENCE_MILLIS = 60_000;

    private static final long PAUSE_MILLIS = 50;

    private final Leases leases;

    public CartLocks(Leases leases) {
        this.leases = leases;
    }

    private record Held(Object session, Optional<Leases.Lease> cart) {}

    @Override
    public Object acquireLock(Order cart) {
        Object session = super.acquireLock(cart);
        return held(cart, session, PATIENCE_MILLIS);
    }

    @Override
    public Object acquireLockIfAvailable(Order cart) {
        Object session = super.acquireLockIfAvailable(cart);
        if (session == null) {
            return null;
        }
        try {
            return held(cart, session, 0);
        } catch (OrderLockAcquisitionFailureException busy) {
            return null;
        }
    }

    @Override
    public void releaseLock(Object lock) {
        Held held = (Held) lock;
        try {
            held.cart().ifPresent(Leases.Lease::close);
        } finally {
            super.releaseLock(held.session());
        }
    }

    private Held held(Order cart, Object session, long patience) {
        boolean done = false;
        try {
            // A shopper who has no cart yet has nothing that two nodes could both change.
            Held held = new Held(session, cart.getId() == null ? Optional.empty() : Optional.of(lease(cart, patience)));
            done = true;
            return held;
        } finally {
            if (!done) {
                super.releaseLock(session);
            }
        }
    }

    private Leases.Lease lease(Order cart, long patience) {
        String name = "cart-" + cart.getId();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        Optional<Leases.Lease> lease = leases.take(name);
        while (lease.isEmpty()) {
            if (System.nanoTime() >= end || !paused()) {
                throw new OrderLockAcquisitionFailureException("Another request is still changing cart " + cart.getId()
                        + "; nothing was changed by this one.");
            }
            lease = leases.take(name);
        }
        return lease.get();
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
