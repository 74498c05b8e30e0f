package com.privatetraffic.commerce;

import java.util.Optional;

/** The shop's customers. */
public interface Customers {

    Optional<Shopper> find(long customerId);

    /** The customer with an account under this e-mail, compared without case. */
    Optional<Shopper> registeredWith(String email);

    /** Who is signed in on the request of the calling thread; empty for anonymous visitors and outside a request. */
    Optional<Shopper> signedIn();
}
