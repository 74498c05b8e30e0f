package com.privatetraffic.attribution;

/**
 * A box the shopper ticked, with what it said.
 *
 * @param version of the wording
 * @param wording the sentence as shown, in the language it was shown in
 */
public record Consent(String version, String wording) {}
