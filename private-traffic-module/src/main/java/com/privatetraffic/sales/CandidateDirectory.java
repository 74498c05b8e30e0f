package com.privatetraffic.sales;

import com.privatetraffic.attribution.Candidate;
import com.privatetraffic.attribution.SalespersonDirectory;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.Optional;

/** Answers what attribution asks, from the roster and the history of states. */
final class CandidateDirectory implements SalespersonDirectory {

    private final Database database;
    private final Roster roster;

    CandidateDirectory(Database database, Roster roster) {
        this.database = database;
        this.roster = roster;
    }

    @Override
    public Optional<Candidate> byCode(String code) {
        return SalespersonCodes.typed(code)
                .flatMap(roster::find)
                .map(person -> new Candidate(
                        person.id(),
                        person.code(),
                        person.gradeCode(),
                        person.customerId(),
                        person.email(),
                        person.phone()));
    }

    @Override
    public boolean wasApproved(long salespersonId, Instant at) {
        return database
                .jdbc()
                .queryForList(
                        "select to_state from pt_salesperson_transition where salesperson_id = ? and occurred_at <= ?"
                                + " order by occurred_at desc, id desc fetch first 1 rows only",
                        String.class,
                        salespersonId,
                        InstantColumn.of(at))
                .stream()
                .anyMatch(state -> SalespersonState.valueOf(state).isCredited());
    }
}
