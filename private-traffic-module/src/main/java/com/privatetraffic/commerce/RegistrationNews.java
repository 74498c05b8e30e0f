package com.privatetraffic.commerce;

/** Whoever wants to know that somebody opened an account. Told within the shop's transaction. */
public interface RegistrationNews {

    /** Said once, of somebody who has an account now; never throws for reasons of its own. */
    void registered(Shopper shopper);
}
