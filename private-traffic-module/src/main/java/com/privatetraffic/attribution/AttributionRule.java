package com.privatetraffic.attribution;

import java.util.ArrayList;
import java.util.List;

/** Who is credited with an order: the first step of the ladder whose claim holds; exactly one person or nobody. */
public final class AttributionRule {

    /** In order of rank. A coupon comes after the code, bindings before and after the click. */
    private static final List<Rung> LADDER = List.of(new TypedCode(), new LastClick());

    private AttributionRule() {}

    public static AttributionResult decide(AttributionFacts facts) {
        AttributionReason reason = AttributionReason.NONE;
        Candidate credited = null;
        List<Considered> considered = new ArrayList<>();
        for (Rung rung : LADDER) {
            Claim claim = rung.claim(facts);
            if (claim == null) {
                continue;
            }
            Verdict verdict = rung.judge(facts);
            if (verdict == Verdict.CREDITED && credited != null) {
                verdict = Verdict.OUTRANKED;
            } else if (verdict == Verdict.CREDITED) {
                reason = rung.reason();
                credited = claim.candidate();
            }
            considered.add(new Considered(rung.reason(), code(claim), verdict));
        }
        return new AttributionResult(reason, credited, considered);
    }

    /** As issued where there is such a person, else as the buyer typed it. */
    private static String code(Claim claim) {
        return claim.candidate() == null ? claim.code() : claim.candidate().code();
    }
}
