package com.privatetraffic.order;

import com.privatetraffic.money.Money;

/**
 * What may still happen to a placed order, as far as the shop and what is kept of it say now.
 *
 * @param cancelled nothing of it is handed over any more and it can't be cancelled again
 * @param refundable the most that a refund of the order would be let through for
 * @param cancellable what would go back to the buyer if it were cancelled
 */
public record OrderOutlook(OrderRecord record, boolean cancelled, Money refundable, Money cancellable) {}
