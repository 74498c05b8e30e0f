package com.privatetraffic.commerce;

import java.time.Instant;

/** An order and when it was placed. */
public record Submitted(long id, Instant at) {}
