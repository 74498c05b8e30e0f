package com.privatetraffic.api;

import com.privatetraffic.channel.ChannelRefusedException;

/** What a caller is told when a rule of connections or channels refuses. */
final class ChannelRefusals {

    private ChannelRefusals() {}

    static ProblemException explained(ChannelRefusedException refused) {
        return switch (refused.rule()) {
            case ACCOUNT_TAKEN -> ProblemException.conflict("Another channel is this account of this platform.");
            case NAME_TAKEN -> ProblemException.conflict("Another connection has this name.");
            case NAME_TOO_LONG -> ProblemException.refused("name", "This name is too long.");
            case UNKNOWN_CHANNEL -> ProblemException.notFound();
            case UNKNOWN_PLATFORM -> ProblemException.refused("platform", "The store knows no such platform here.");
            case OTHER_PLATFORM -> ProblemException.refused("platform", "It stays with its platform; make another.");
            case OTHER_ACCOUNT ->
                ProblemException.refused("externalAccountId", "A channel stays the account it is; make another.");
            case NOT_AN_ACCOUNT ->
                ProblemException.refused("externalAccountId", "An account of this platform doesn't look like this.");
            case UNKNOWN_POOL -> ProblemException.refused("poolId", "There is no such pool.");
            case UNKNOWN_CONNECTION -> ProblemException.refused("connectionId", "There is no such connection.");
            case FOREIGN_CONNECTION ->
                ProblemException.refused("connectionId", "This connection belongs to another platform.");
        };
    }
}
