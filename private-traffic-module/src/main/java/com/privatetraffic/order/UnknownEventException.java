package com.privatetraffic.order;

/** The order has no such event, or there is no such order. */
public class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEventException(String what) {
        super("There is no " + what + ".");
    }
}
