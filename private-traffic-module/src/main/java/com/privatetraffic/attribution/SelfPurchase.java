package com.privatetraffic.attribution;

import com.privatetraffic.commerce.Shopper;
import java.util.Locale;

/** Whether a salesperson bought from themselves: same account, or any e-mail or phone of the order; guests too. */
public final class SelfPurchase {

    private final PhoneForm phones;

    public SelfPurchase(PhoneForm phones) {
        this.phones = phones;
    }

    public boolean is(Candidate salesperson, Shopper shopper) {
        return sameAccount(salesperson, shopper)
                || shopper.emails().stream().anyMatch(email -> sameEmail(salesperson.email(), email))
                || shopper.phones().stream().anyMatch(phone -> samePhone(salesperson.phone(), phone));
    }

    private static boolean sameAccount(Candidate salesperson, Shopper shopper) {
        return salesperson.customerId() != null && salesperson.customerId() == shopper.customerId();
    }

    private static boolean sameEmail(String one, String other) {
        return one != null
                && other != null
                && !one.isBlank()
                && one.trim().toLowerCase(Locale.ROOT).equals(other.trim().toLowerCase(Locale.ROOT));
    }

    private boolean samePhone(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        return phones.e164(one).flatMap(a -> phones.e164(other).map(a::equals)).orElse(false);
    }
}
