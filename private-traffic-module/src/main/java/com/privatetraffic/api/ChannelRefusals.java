package com.privatetraffic.api;

import com.privatetraffic.channel.ChannelRefusedException;

/** What a caller is told when a rule of connections or channels refuses. */
final class ChannelRefusals {

    private ChannelRefusals() {}

    static ProblemException explained(ChannelRefusedException refused) {
        return switch (refused.rule()) {
            case TAKEN ->
                ProblemException.conflict("There is one like this already: same name, or same platform and account.");
            case UNKNOWN_PLATFORM -> ProblemException.refused("platform", "The store knows no such platform here.");
            case NOT_AN_ACCOUNT ->
                ProblemException.refused("externalAccountId", "An account of this platform doesn't look like this.");
            case UNKNOWN_POOL -> ProblemException.refused("poolId", "There is no such pool.");
            case UNKNOWN_CONNECTION -> ProblemException.refused("connectionId", "There is no such connection.");
            case FOREIGN_CONNECTION ->
                ProblemException.refused("connectionId", "This connection belongs to another platform.");
        };
    }
}
