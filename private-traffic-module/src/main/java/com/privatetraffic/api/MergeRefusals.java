package com.privatetraffic.api;

import com.privatetraffic.merge.MergeRefusedException;

/** What a caller is told when a rule of merging refuses. */
final class MergeRefusals {

    private MergeRefusals() {}

    static ProblemException explained(MergeRefusedException refused) {
        return switch (refused.rule()) {
            case UNKNOWN_LOSER -> ProblemException.notFound();
            case UNKNOWN_WINNER -> ProblemException.refused("into", "There is no such contact.");
            case SELF -> ProblemException.refused("into", "A contact can't be merged into itself.");
            case ALREADY_ONE ->
                ProblemException.conflict("These are one already: the other one was merged into this contact.");
            case MERGED_ELSEWHERE ->
                ProblemException.conflict("This contact was merged into contact " + refused.detail()
                        + " already, which stands for both; merge that one.");
            case ERASED -> ProblemException.refused("The data of this person was erased; there is nothing to merge.");
            case DIFFERENT_CUSTOMERS ->
                ProblemException.refused(
                        "These are two registered customers of the shop, each with a log-in and orders of"
                                + " their own; they can't be one contact.");
            case BOTH_MEMBERS ->
                ProblemException.refused(
                        "Both are members of the programme; two memberships can't be joined into one contact.");
            case NOT_MERGED -> ProblemException.conflict("This contact wasn't merged into another.");
            case USED -> ProblemException.refused("This can't be undone any more. " + refused.detail());
        };
    }
}
