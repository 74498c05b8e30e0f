package com.privatetraffic.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail addresses in the one form they are stored and compared in: trimmed and in lower case. The check is deliberately
 * mild (something, one @, a domain with a dot, no spaces or control characters); only a sent mail proves an address.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}<>\",;]+@[^\\s@\\p{Cntrl}<>\",;.]+([.][^\\s@\\p{Cntrl}<>\",;.]+)+");

    private EmailAddress() {}

    /** Empty when it cannot be an address. */
    public static Optional<String> normalised(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String address = typed.trim().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && SHAPE.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
