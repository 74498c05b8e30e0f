package com.privatetraffic.bench;

/** One of the two things that are compared. */
@FunctionalInterface
public interface Side {

    /**
     * Works for one round.
     *
     * @return how much was done per unit of time or effort: more is better
     */
    double round() throws Exception;
}
