package com.privatetraffic.contact;

import java.util.List;

/**
 * What is known of somebody at the moment they arrive. Texts may be null and are kept as far as they can be: an address or a
 * number that is none is left out, so callers that owe the person a sentence check before.
 *
 * @param identities as which the platforms know them, the surest first; those of e-mail and phone are added to them
 * @param phone as received
 * @param customerId the shop's registered customer; null for anybody else
 */
public record Arrival(
        List<Identity> identities, String name, String email, String phone, Long customerId, Origin origin) {

    public Arrival {
        identities = List.copyOf(identities);
    }

    /** Somebody who left no more than name, address and number. */
    public static Arrival of(String name, String email, String phone, Origin origin) {
        return new Arrival(List.of(), name, email, phone, null, origin);
    }
}
