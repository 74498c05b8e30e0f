package com.privatetraffic.sales;

/** What kind of person promotes. */
public enum SalespersonType {
    STAFF,
    ASSISTANT,
    CUSTOMER,
    INFLUENCER,
    DEALER
}
