package com.privatetraffic.admin.contact;

/** What the permission to see phone numbers in full is tied to. Without it they are masked until somebody asks for one. */
public final class FullPhones {

    private FullPhones() {}
}
