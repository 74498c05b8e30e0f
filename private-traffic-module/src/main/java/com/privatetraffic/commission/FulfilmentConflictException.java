package com.privatetraffic.commission;

/** A fulfilment's key came again with other lines; the first stands. */
public class FulfilmentConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FulfilmentConflictException(String key, Fulfilment first) {
        super("Fulfilment " + key + " was recorded with the lines " + first.lines() + " and stays as it is.");
    }
}
