package com.privatetraffic.sales;

import com.privatetraffic.sales.ApplicationRefusedException.Problem;
import java.util.List;

/** Who may introduce whom: an approved person, never oneself, never in a circle. */
final class Introductions {

    /** A chain of introducers longer than this is a circle that slipped in, and is refused like one. */
    private static final int LONGEST_CHAIN = 1000;

    private final Roster roster;

    Introductions(Roster roster) {
        this.roster = roster;
    }

    /**
     * @param applicant who applies again, or null for a newcomer
     * @return the introducer's id; null without a code
     * @throws ApplicationRefusedException one sentence for every reason: whether a code exists is not told
     */
    Long check(String introducerCode, Salesperson applicant) {
        if (introducerCode == null) {
            return null;
        }
        Salesperson introducer = roster.find(introducerCode)
                .filter(person -> person.state().isCredited())
                .orElseThrow(Introductions::refused);
        if (applicant != null && leadsTo(applicant.code(), introducer)) {
            throw refused();
        }
        return introducer.id();
    }

    private boolean leadsTo(String applicantCode, Salesperson introducer) {
        Salesperson person = introducer;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            if (person.code().equals(applicantCode)) {
                return true;
            }
            if (person.introducerCode() == null) {
                return false;
            }
            person = roster.find(person.introducerCode()).orElseThrow();
        }
        return true;
    }

    private static ApplicationRefusedException refused() {
        return new ApplicationRefusedException(List.of(new Problem("introducerCode", "error.introducer")));
    }
}
