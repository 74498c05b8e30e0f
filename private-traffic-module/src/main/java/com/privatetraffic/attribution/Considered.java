package com.privatetraffic.attribution;

/** One who was looked at: by what claim, and what became of it. Kept with the order as its why. */
public record Considered(AttributionReason by, String code, Verdict verdict) {}
