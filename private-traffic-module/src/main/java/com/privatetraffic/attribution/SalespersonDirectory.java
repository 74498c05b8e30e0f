package com.privatetraffic.attribution;

import java.time.Instant;
import java.util.Optional;

/** What attribution asks about salespeople; {@code sales} answers. */
public interface SalespersonDirectory {

    /** The salesperson with this code, in whatever state; codes are compared without regard to case. */
    Optional<Candidate> byCode(String code);

    /** Whether the salesperson was APPROVED at that instant, by the recorded changes of state. */
    boolean wasApproved(long salespersonId, Instant at);
}
