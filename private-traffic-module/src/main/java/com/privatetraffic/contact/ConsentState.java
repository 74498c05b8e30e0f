package com.privatetraffic.contact;

import java.time.Instant;

/** What a contact's decisions about one channel and purpose come to now. */
public record ConsentState(String channel, String purpose, boolean granted, Instant decidedAt) {}
