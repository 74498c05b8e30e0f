package com.privatetraffic.webhook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a protocol sees of a request besides its body.
 *
 * @param headers all values of a header
 * @param parameters all values of a parameter in the address
 */
public record WebhookRequest(Function<String, List<String>> headers, Function<String, List<String>> parameters) {

    /** The header's value; empty unless there is exactly one: of two, one was put there by somebody else. */
    public Optional<String> header(String name) {
        return only(headers.apply(name));
    }

    /** The parameter's value; empty unless there is exactly one. */
    public Optional<String> parameter(String name) {
        return only(parameters.apply(name));
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
