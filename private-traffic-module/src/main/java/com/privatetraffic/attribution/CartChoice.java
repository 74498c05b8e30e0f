package com.privatetraffic.attribution;

/**
 * What a shopper chose on the way to an order. Every part may be null.
 *
 * @param click the click that counts
 * @param typedCode a salesperson's code, as typed
 * @param membership the ticked box that joins the membership programme
 * @param news the ticked box for e-mail news
 */
public record CartChoice(Click click, String typedCode, Consent membership, Consent news) {

    public static final CartChoice NONE = new CartChoice(null, null, null, null);
}
