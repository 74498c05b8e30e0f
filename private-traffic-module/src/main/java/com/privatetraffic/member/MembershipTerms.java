package com.privatetraffic.member;

/** The terms of the membership box. */
public final class MembershipTerms {

    /** Change it together with the wording. */
    public static final String VERSION = "v1";

    /** Key of the wording in the message bundle. */
    public static final String WORDING = "checkout.membership";

    private MembershipTerms() {}
}
