package com.privatetraffic.centre;

import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may enter which page of the centre; everyone else is sent where they belong. */
final class CentreDoor {

    private static final Set<SalespersonState> WITH_MONEY =
            EnumSet.of(SalespersonState.APPROVED, SalespersonState.SUSPENDED, SalespersonState.TERMINATED);

    private final Customers customers;
    private final Roster roster;

    CentreDoor(Customers customers, Roster roster) {
        this.customers = customers;
        this.roster = roster;
    }

    /** Who is signed in; anonymous visitors go to the log-in and come back. */
    Shopper customer(String wanted) {
        return customers
                .signedIn()
                .orElseThrow(() -> new ElsewhereException(
                        "/login?successUrl=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    /** The signed-in customer's application, whatever its state. */
    Optional<Salesperson> application(Shopper customer) {
        return roster.findByCustomer(customer.customerId());
    }

    /** For pages of those who sell. */
    Salesperson approved(String wanted) {
        return inState(wanted, EnumSet.of(SalespersonState.APPROVED));
    }

    /** For pages on money: also for who is suspended or has left, since it stays theirs. */
    Salesperson withMoney(String wanted) {
        return inState(wanted, WITH_MONEY);
    }

    private Salesperson inState(String wanted, Set<SalespersonState> states) {
        Salesperson person =
                application(customer(wanted)).orElseThrow(() -> new ElsewhereException("/salesperson/apply"));
        if (!states.contains(person.state())) {
            throw new ElsewhereException("/salesperson/status");
        }
        return person;
    }
}
