package com.privatetraffic.sales;

/** This person has an application that is open or was accepted. */
public class AlreadyAppliedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAppliedException() {
        super("This person has already applied.");
    }
}
