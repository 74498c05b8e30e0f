package com.privatetraffic.storefront;

import com.privatetraffic.commerce.Customers;
import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonCodes;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges codes typed at checkout. One verdict for unknown, inactive and look-alike codes, so that trying tells nothing;
 * one's own code is refused only to who is signed in as that person, since a guest is never told.
 */
final class TypedCodes {

    static final int TRIES = 10;

    /** What became of a code. */
    enum Verdict {
        CREDITED,
        REFUSED,
        OWN,
        WAIT
    }

    private final Roster roster;
    private final Customers customers;
    private final TryLimit limit = new TryLimit(TRIES, Duration.ofMinutes(10));

    TypedCodes(Roster roster, Customers customers) {
        this.roster = roster;
        this.customers = customers;
    }

    /** Judges a try; {@code who} is slowed down after too many that failed. */
    Verdict attempt(String typed, String who) {
        if (limit.take(who) > 0) {
            return Verdict.WAIT;
        }
        Verdict verdict = judge(typed);
        if (verdict == Verdict.CREDITED) {
            limit.giveBack(who);
        }
        return verdict;
    }

    /** Judges what is kept already; no try. */
    Verdict judge(String typed) {
        Optional<Salesperson> person = person(typed);
        if (person.isEmpty()) {
            return Verdict.REFUSED;
        }
        boolean own = customers
                .signedIn()
                .filter(shopper ->
                        Long.valueOf(shopper.customerId()).equals(person.get().customerId()))
                .isPresent();
        return own ? Verdict.OWN : Verdict.CREDITED;
    }

    /** The approved person with this code. */
    Optional<Salesperson> person(String typed) {
        return SalespersonCodes.typed(typed)
                .flatMap(roster::find)
                .filter(candidate -> candidate.state().isCredited());
    }
}
