package com.privatetraffic.placement;

/** Makes or recognises the contact behind a placed order; {@code contact} does it. */
public interface ContactCapture {

    /**
     * Finds the contact by customer id, e-mail or phone, or makes one (stage and source as the domain says), and writes a
     * consent row where {@link Buyer#news()} is present, under a business key of the order. Runs in the caller's
     * transaction; again for the same order it changes nothing.
     *
     * @return the contact's id
     */
    long capture(Buyer buyer);
}
