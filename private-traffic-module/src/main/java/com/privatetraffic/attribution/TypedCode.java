package com.privatetraffic.attribution;

/** A salesperson's code typed at checkout. */
final class TypedCode implements Rung {

    @Override
    public AttributionReason reason() {
        return AttributionReason.CODE;
    }

    @Override
    public Claim claim(AttributionFacts facts) {
        return facts.typedCode();
    }

    @Override
    public Verdict judge(AttributionFacts facts) {
        return Rung.standing(facts.typedCode());
    }
}
