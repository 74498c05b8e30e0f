package com.privatetraffic.analytics;

/**
 * What came from a pool.
 *
 * @param poolId null for what came from none
 * @param name of the pool; null for none
 */
public record PoolTotals(Long poolId, String name, long visits, long contacts, Sales sales) {}
