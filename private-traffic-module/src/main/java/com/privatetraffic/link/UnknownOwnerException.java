package com.privatetraffic.link;

/** A link was to be made for somebody who is not a salesperson. */
public class UnknownOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownOwnerException(String salespersonCode) {
        super("No salesperson has the code " + salespersonCode + ".");
    }
}
