package com.privatetraffic.attribution;

/** The last click on a salesperson's link: approved then and now, and placement before click + window. */
final class LastClick implements Rung {

    @Override
    public AttributionReason reason() {
        return AttributionReason.CLICK;
    }

    @Override
    public Claim claim(AttributionFacts facts) {
        return facts.clicked();
    }

    @Override
    public Verdict judge(AttributionFacts facts) {
        Verdict standing = Rung.standing(facts.clicked());
        if (standing != Verdict.CREDITED) {
            return standing;
        }
        if (!facts.approvedAtClick()) {
            return Verdict.NOT_APPROVED_AT_CLICK;
        }
        boolean inWindow = facts.placedAt().isBefore(facts.click().at().plus(facts.window()));
        return inWindow ? Verdict.CREDITED : Verdict.CLICK_TOO_OLD;
    }
}
