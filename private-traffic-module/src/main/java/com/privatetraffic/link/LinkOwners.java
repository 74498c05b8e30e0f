package com.privatetraffic.link;

/** What links ask about the people they belong to. */
public interface LinkOwners {

    /** Whether somebody has, or had, this code. */
    boolean exists(String salespersonCode);

    /** Whether a click made now may be credited to them. */
    boolean isCredited(String salespersonCode);
}
