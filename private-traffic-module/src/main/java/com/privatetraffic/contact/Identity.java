package com.privatetraffic.contact;

import com.privatetraffic.commerce.Shopper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a person is known: unique over platform, business account and external id.
 *
 * @param account the store's own account there; {@code -} where a platform has but one
 */
record Identity(String platform, String account, String externalId) {

    private static final String ONLY = "-";

    /** The ways in which the shop knows this person, the surest first; never empty. */
    static List<Identity> of(Shopper shopper, PhoneNumbers phones) {
        List<Identity> identities = new ArrayList<>();
        if (shopper.registered()) {
            identities.add(new Identity("store", "customer", Long.toString(shopper.customerId())));
        }
        EmailAddress.normalised(shopper.email()).map(Identity::email).ifPresent(identities::add);
        phone(shopper, phones).map(Identity::phone).ifPresent(identities::add);
        if (identities.isEmpty()) {
            identities.add(new Identity("store", "visitor", Long.toString(shopper.customerId())));
        }
        return identities;
    }

    static Identity email(String address) {
        return new Identity("email", ONLY, address);
    }

    static Identity phone(String e164) {
        return new Identity("phone", ONLY, e164);
    }

    boolean isPhone() {
        return platform.equals("phone");
    }

    private static Optional<String> phone(Shopper shopper, PhoneNumbers phones) {
        return phones.e164(shopper.phone());
    }
}
