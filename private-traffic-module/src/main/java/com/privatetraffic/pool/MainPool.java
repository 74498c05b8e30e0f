package com.privatetraffic.pool;

import java.time.Instant;

/**
 * A stretch of time in which every other pool led to one, or in which none was the main one.
 *
 * @param poolId the main pool; null in the mode "several pools"
 * @param from inclusive
 * @param until exclusive; null for the present
 * @param actor who switched to it
 */
public record MainPool(long id, Long poolId, Instant from, Instant until, String actor, String reason) {}
