package com.privatetraffic.profile;

/** A word the store puts on contacts. */
public record Tag(long id, String name) {

    static final int LONGEST = 60;
}
