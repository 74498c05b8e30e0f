package com.privatetraffic.starter.security;

import com.privatetraffic.starter.nodes.Tries;
import java.time.Duration;
import java.util.Locale;

/**
 * How often a password may be guessed: at log-in and wherever else the present one is asked for, on all nodes together. A
 * few times for one account from one address; many times more for an account from anywhere, so that its owner isn't locked
 * out by a single stranger; many times more from one address for all accounts.
 */
public final class PasswordTries {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** An account may be tried from so many addresses to the full, an address at so many accounts. */
    private static final int BREADTH = 10;

    private final Tries tries;
    private final String application;
    private final int most;

    /** @param application whose accounts these are, because store and admin share the database */
    PasswordTries(Tries tries, String application, int most) {
        this.tries = tries;
        this.application = application;
        this.most = most;
    }

    /**
     * Whether the password of this account may be looked at now; counts as a try until {@link #succeeded}.
     *
     * @param address where the try comes from, empty if it is none of a visitor's
     */
    public boolean mayTry(String account, String address) {
        return (address.isEmpty()
                        || (tries.take(from(address), most * BREADTH, WINDOW)
                                && tries.take(pair(account, address), most, WINDOW)))
                && tries.take(of(account), most * BREADTH, WINDOW);
    }

    /** The password was right: earlier slips are forgotten. Not those of the address, whose next try may be a guess. */
    public void succeeded(String account, String address) {
        tries.forget(of(account));
        if (!address.isEmpty()) {
            tries.forget(pair(account, address));
            tries.giveBack(from(address));
        }
    }

    /** A link from the account's own mail set a new password: whoever was locked out may log in now, from here too. */
    void renewed(String account) {
        tries.forget(of(account));
        tries.forget(pair(account, CountedAddress.ofThisRequest()));
    }

    private String of(String account) {
        return application + " of " + account.strip().toLowerCase(Locale.ROOT);
    }

    private String from(String address) {
        return application + " from " + CountedAddress.of(address);
    }

    private String pair(String account, String address) {
        return of(account) + " " + from(address);
    }
}
