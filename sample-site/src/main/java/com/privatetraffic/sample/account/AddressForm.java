package com.privatetraffic.sample.account;

import com.privatetraffic.sample.web.AddressFields;

/** An address of the address book as it is typed. */
public class AddressForm extends AddressFields {

    private static final long serialVersionUID = 1L;

    private boolean first;

    /** Whether checkout should offer it first. */
    public boolean isFirst() {
        return first;
    }

    public void setFirst(boolean first) {
        this.first = first;
    }
}
