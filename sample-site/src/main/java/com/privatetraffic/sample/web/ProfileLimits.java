package com.privatetraffic.sample.web;

/** What a name and a password of an account may be, wherever they are typed. */
public final class ProfileLimits {

    /** Characters of a first or last name. */
    public static final int NAME = 100;

    /** Broadleaf would stop at 15 letters and digits; BCrypt reads up to 72 bytes. */
    public static final String PASSWORD = "[\\p{ASCII}&&[^\\p{Cntrl}]]{8,72}";

    private ProfileLimits() {}
}
