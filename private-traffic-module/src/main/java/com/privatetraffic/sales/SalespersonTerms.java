package com.privatetraffic.sales;

/** The terms an applicant agrees to; their wording is {@code apply.terms} of the message bundle. */
public final class SalespersonTerms {

    /** Change it together with the wording. */
    public static final String VERSION = "v1";

    private SalespersonTerms() {}
}
