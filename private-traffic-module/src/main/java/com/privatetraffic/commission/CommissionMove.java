package com.privatetraffic.commission;

import com.privatetraffic.ledger.Purse;
import java.time.Instant;

/**
 * A movement of one commission's money.
 *
 * @param step what caused it; with the commission it makes the posting's key
 * @param from null for the store's expense
 * @param to null for the store's expense
 */
record CommissionMove(String step, Purse from, Purse to, long minor, Instant happenedAt) {}
