package com.privatetraffic.centre;

import com.privatetraffic.money.Money;
import java.time.Instant;

/** What becomes available next in one currency, and when. */
public record NextRelease(Money amount, Instant at) {}
