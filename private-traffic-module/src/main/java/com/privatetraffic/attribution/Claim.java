package com.privatetraffic.attribution;

/**
 * Somebody who may be credited, looked up.
 *
 * @param code as typed or clicked
 * @param candidate null when no salesperson has this code
 * @param approvedAtPlacement only who is approved then is credited
 */
public record Claim(String code, Candidate candidate, boolean approvedAtPlacement) {}
