package com.privatetraffic.commerce;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person behind an order or a session, as the shop knows them. Every text may be null.
 *
 * @param customerId the shop's id; anonymous visitors have one too
 * @param registered whether the customer has an account (a log-in), not just an id
 * @param email where to write to them
 * @param emails every address of the account, the order and those it is billed and shipped to, as typed; to recognise
 *     the person, not to write to
 * @param phones likewise
 */
public record Shopper(
        long customerId,
        boolean registered,
        String name,
        String email,
        String phone,
        Set<String> emails,
        Set<String> phones) {

    public Shopper {
        emails = with(email, emails);
        phones = with(phone, phones);
    }

    /** Known by no more than this. */
    public Shopper(long customerId, boolean registered, String name, String email, String phone) {
        this(customerId, registered, name, email, phone, Set.of(), Set.of());
    }

    private static Set<String> with(String first, Set<String> others) {
        return Stream.concat(Stream.ofNullable(first), others.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
