package com.privatetraffic.api;

import com.privatetraffic.destination.RefusedDestinationException;

/** What a caller is told when nobody may be led to a landing page. */
final class LandingRefusals {

    private LandingRefusals() {}

    static ProblemException explained(RefusedDestinationException refused) {
        return ProblemException.refused(
                "landingPage",
                "A landing page is a path of the store or lies on a host of its allow-list (rule " + refused.rule()
                        + ").");
    }
}
