package com.privatetraffic.pool;

import java.time.Instant;

/** One count of the people in a pool. */
public record PoolSize(long id, long size, Instant countedAt, String countedBy) {}
