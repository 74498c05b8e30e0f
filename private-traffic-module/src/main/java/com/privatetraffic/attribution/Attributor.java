package com.privatetraffic.attribution;

import java.time.Duration;
import java.time.Instant;

/** Looks up who claims an order and asks the rule. Reads only. */
public final class Attributor {

    private final SalespersonDirectory salespeople;
    private final Duration window;

    public Attributor(SalespersonDirectory salespeople, Duration window) {
        this.salespeople = salespeople;
        this.window = window;
    }

    public AttributionResult attribute(CartChoice choice, Instant placedAt) {
        Claim typed = claim(choice.typedCode(), placedAt);
        Click click = choice.click();
        Claim clicked = click == null ? null : claim(click.salespersonCode(), placedAt);
        boolean approvedAtClick = clicked != null
                && clicked.candidate() != null
                && salespeople.wasApproved(clicked.candidate().id(), click.at());
        return AttributionRule.decide(new AttributionFacts(placedAt, window, typed, click, clicked, approvedAtClick));
    }

    private Claim claim(String code, Instant placedAt) {
        if (code == null) {
            return null;
        }
        Candidate candidate = salespeople.byCode(code).orElse(null);
        return new Claim(code, candidate, candidate != null && salespeople.wasApproved(candidate.id(), placedAt));
    }
}
