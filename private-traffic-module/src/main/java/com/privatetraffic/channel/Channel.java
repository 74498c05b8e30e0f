package com.privatetraffic.channel;

import java.time.Instant;

/** One account of the store on a platform. */
public record Channel(long id, ChannelFacts facts, Instant createdAt) {}
