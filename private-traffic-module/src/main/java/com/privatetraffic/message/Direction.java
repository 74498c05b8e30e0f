package com.privatetraffic.message;

/** Who spoke. */
public enum Direction {
    /** A person, to the store. */
    IN,
    /** The store, to a person. */
    OUT
}
