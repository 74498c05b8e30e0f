package com.privatetraffic.commission;

import java.util.List;

/**
 * A reason as a message key with its arguments (amounts, percentages, dates), put into words per language where it is
 * shown.
 */
public record Why(String key, List<Object> arguments) {

    public Why {
        arguments = List.copyOf(arguments);
    }
}
