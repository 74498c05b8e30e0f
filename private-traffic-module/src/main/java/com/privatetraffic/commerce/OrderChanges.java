package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Map;

/**
 * What may be done to a placed order, through the shop's own services and payment gateways. Every call is idempotent by
 * its key, which stays with the payment transactions it writes ({@link MoneyBack#key()}); a call that failed with
 * anything but {@link MoneyNotReturnedException} and {@link PaymentNotNotedException} has an unknown outcome and is
 * repeated with the same key.
 *
 * <p>None of them runs in the caller's transaction: a gateway may be asked.
 */
public interface OrderChanges {

    /**
     * Notes a payment taken elsewhere, for instance of an order paid on delivery.
     *
     * @param waived what of the order's total isn't to be paid, for it was refunded before it was taken
     * @param captured false notes a failed attempt, which counts for nothing
     * @throws PaymentNotNotedException when it is more than is left to pay
     */
    void notePayment(long orderId, String key, Money amount, Money waived, boolean captured, Instant happenedAt);

    /**
     * Gives money back by the way it came; where no gateway of the shop took it, notes that it went back. What went back
     * under the key before, for instance by one of several charges of which another was refused, isn't given back again.
     *
     * @param amount under this key in all, above zero; at most what was captured and not given back yet
     * @throws MoneyNotReturnedException when it is more, or refused
     */
    void giveBack(long orderId, String key, Money amount, Instant happenedAt);

    /**
     * Lets go or gives back whatever was paid and not given back yet, and marks the order cancelled. The order's row
     * stays.
     *
     * @param chargedBack what the buyer's bank took back already: so much less is given back
     * @param handedOver by line id, what the buyer has of it: it isn't put back into stock
     * @throws MoneyNotReturnedException when refused; the order isn't cancelled then
     */
    void cancel(long orderId, String key, Money chargedBack, Map<Long, Integer> handedOver, Instant happenedAt);

    /**
     * Tells the shop what was handed over so far; it marks what is whole as fulfilled.
     *
     * @param quantities by line id, what was handed over in all; less than the shop knows changes nothing
     */
    void noteFulfilled(long orderId, Map<Long, Integer> quantities);
}
