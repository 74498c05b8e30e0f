package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Comparator;

/**
 * A fact as kept.
 *
 * @param key permanent within the order
 * @param doneNo numbers the facts of an order as they came to be; null while it isn't done
 * @param asked what the shop is asked to give back; null when it has nothing to give
 * @param askedUntil until when somebody is asking the shop; null when nobody is
 * @param problem why the shop refused; null when it didn't
 * @param actor {@code token:name}, {@code admin:login}, {@code system}, or {@code shop} for what was found there
 */
public record OrderEvent(
        long id,
        long orderId,
        String key,
        OrderFact fact,
        State state,
        Integer doneNo,
        Money asked,
        Instant askedUntil,
        String reason,
        String problem,
        String actor,
        Instant happenedAt,
        Instant recordedAt) {

    /** Keys beginning so are the module's own: nobody else may use them. */
    static final String SHOP = "shop:";

    static final String AUTOMATIC = "auto:";
    static final String CANCELLED = SHOP + "cancelled";
    static final String REINSTATED = SHOP + "reinstated";
    static final String TRANSACTION = SHOP + "transaction:";
    static final String CONFIRMED = AUTOMATIC + "confirmed";
    static final String OWED = AUTOMATIC + "owed:";
    static final String RECOUNTED = AUTOMATIC + "recounted:";
    static final String REVERSAL = ":reversal";

    /**
     * The order in which facts count, the same on every node and however late one was found: as they happened; at the same
     * instant what was reported before what the shop had, each in its own order.
     */
    static final Comparator<OrderEvent> AS_IT_HAPPENED = Comparator.comparing(OrderEvent::happenedAt)
            .thenComparing(OrderEvent::isFromShop)
            .thenComparing(OrderEvent::rank)
            .thenComparing(OrderEvent::id);

    /** How far it got. */
    public enum State {
        /** The shop is being asked; what came of it isn't known yet. */
        PENDING,
        DONE,
        /** The shop refused. */
        FAILED
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** Whether somebody is waiting for the shop's answer; who died before it came isn't any more. */
    boolean isBeingAsked(Instant now) {
        return state == State.PENDING && askedUntil != null && askedUntil.isAfter(now);
    }

    boolean isFromShop() {
        return key.startsWith(SHOP);
    }

    boolean isConfirmation() {
        return key.equals(CONFIRMED);
    }

    private long rank() {
        if (!isFromShop()) {
            return id;
        }
        String number = key.startsWith(TRANSACTION) ? key.substring(TRANSACTION.length()) : "";
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }
}
