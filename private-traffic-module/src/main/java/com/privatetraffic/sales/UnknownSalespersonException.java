package com.privatetraffic.sales;

/** No salesperson has this code. */
public class UnknownSalespersonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSalespersonException(String code) {
        super("No salesperson has the code " + code + ".");
    }
}
