package com.privatetraffic.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An arrival in the forms contacts are kept in; what can't be kept is left out. */
record ArrivalFacts(
        List<Identity> identities,
        String name,
        String email,
        String phone,
        String phoneAsReceived,
        Long customerId,
        Origin origin) {

    private static final int NAME = 200;
    private static final int AS_RECEIVED = 60;

    static ArrivalFacts of(Arrival arrival, PhoneNumbers phones) {
        Optional<String> email = EmailAddress.normalised(arrival.email());
        Optional<String> phone = phones.e164(arrival.phone());
        List<Identity> identities = new ArrayList<>();
        if (arrival.customerId() != null) {
            identities.add(Identity.customer(arrival.customerId()));
        }
        identities.addAll(arrival.identities());
        email.map(Identity::email).ifPresent(identities::add);
        phone.map(Identity::phone).ifPresent(identities::add);
        return new ArrivalFacts(
                identities.stream().distinct().toList(),
                cut(arrival.name(), NAME),
                email.orElse(null),
                phone.orElse(null),
                phone.map(number -> cut(arrival.phone(), AS_RECEIVED)).orElse(null),
                arrival.customerId(),
                arrival.origin());
    }

    /** Whether somebody who is found by this identity may be the one who arrives. */
    boolean mayBe(Contact contact, Identity identity) {
        return !(identity.isPhone() && hasAnotherEmail(contact)) && !isAnotherCustomer(contact);
    }

    /** A phone may be shared by a household or a shop; what one of them agreed to is not for another's address. */
    private boolean hasAnotherEmail(Contact contact) {
        return contact.email() != null && email != null && !email.equals(contact.email());
    }

    private boolean isAnotherCustomer(Contact contact) {
        return customerId != null && contact.customerId() != null && !customerId.equals(contact.customerId());
    }

    /** Whether the contact has a gap that this arrival fills. */
    boolean adds(Contact contact) {
        return fills(contact.name(), name)
                || fills(contact.email(), email)
                || fills(contact.phone(), phone)
                || fills(contact.customerId(), customerId);
    }

    private static boolean fills(Object known, Object arriving) {
        return known == null && arriving != null;
    }

    private static String cut(String text, int length) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.trim();
        return trimmed.length() <= length ? trimmed : trimmed.substring(0, length);
    }
}
