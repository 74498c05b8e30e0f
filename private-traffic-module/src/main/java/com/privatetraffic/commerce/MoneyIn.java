package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;
import java.time.Instant;

/**
 * Money of an order's payment, as far as it wasn't let go since.
 *
 * @param captured false while it is only authorised
 * @param authorisedAt when it was first sure to come; null when the shop didn't say
 * @param capturedAt when it came; null while it hasn't, or the shop didn't say
 */
public record MoneyIn(Money amount, boolean captured, Instant authorisedAt, Instant capturedAt) {}
