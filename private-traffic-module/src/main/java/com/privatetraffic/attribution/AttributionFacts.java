package com.privatetraffic.attribution;

import java.time.Duration;
import java.time.Instant;

/**
 * All that attribution is decided from, at the moment of placement.
 *
 * @param window how long a click counts
 * @param typedCode the code typed at checkout; null when none was
 * @param click the last click on a salesperson's link; null when there is none
 * @param clicked who that link belongs to; null when there is no click
 * @param approvedAtClick whether they were approved when it was clicked
 */
public record AttributionFacts(
        Instant placedAt, Duration window, Claim typedCode, Click click, Claim clicked, boolean approvedAtClick) {}
