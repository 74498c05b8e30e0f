package com.privatetraffic.attribution;

/**
 * What the shopper agreed to: a box they ticked, with what it said, or what somebody recorded for them.
 *
 * @param version of the wording
 * @param wording the sentence as shown, in the language it was shown in; for what was recorded elsewhere, by whom and for what
 * @param source where it was given
 */
public record Consent(String version, String wording, String source) {

    /** The box was ticked on the checkout page. */
    public static final String CHECKOUT = "CHECKOUT";

    /** Another system says so of an order that was taken there. */
    public static final String EXTERNAL_ORDER = "EXTERNAL_ORDER";

    /** A box of the checkout page. */
    public Consent(String version, String wording) {
        this(version, wording, CHECKOUT);
    }
}
