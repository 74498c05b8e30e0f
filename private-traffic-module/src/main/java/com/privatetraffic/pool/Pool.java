package com.privatetraffic.pool;

import java.time.Instant;

/**
 * A traffic pool.
 *
 * @param size how many people it held at the last count; null while nobody counted
 * @param countedAt when that was
 */
public record Pool(long id, PoolFacts facts, PoolStage stage, Long size, Instant countedAt, Instant createdAt) {}
