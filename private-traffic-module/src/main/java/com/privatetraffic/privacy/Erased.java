package com.privatetraffic.privacy;

import java.time.Instant;

/**
 * Somebody of whom nothing but an id is left.
 *
 * @param contactId under which money rows stay
 */
public record Erased(long contactId, Instant at) {}
