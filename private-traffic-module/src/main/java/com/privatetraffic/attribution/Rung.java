package com.privatetraffic.attribution;

/** One step of the ladder: a kind of claim and when it holds. */
interface Rung {

    AttributionReason reason();

    /** Who claims on this step; null when nobody does. */
    Claim claim(AttributionFacts facts);

    /** CREDITED, or why not; asked only where there is a claim. */
    Verdict judge(AttributionFacts facts);

    /** What holds on every step: the code must be somebody's, and that person approved at placement. */
    static Verdict standing(Claim claim) {
        if (claim.candidate() == null) {
            return Verdict.UNKNOWN_CODE;
        }
        return claim.approvedAtPlacement() ? Verdict.CREDITED : Verdict.NOT_APPROVED;
    }
}
