package com.privatetraffic.merge;

import java.util.Set;

/**
 * Merge one contact into another.
 *
 * @param picked fields whose value is to be the loser's though the winner has one: {@code name}, {@code email},
 *     {@code phone}, {@code stage}, {@code owner}, or {@code field:} and a code of the store's own; what is blank on the
 *     winner comes from the loser anyway
 * @param reason null where none is given
 */
public record MergeRequest(long loser, long winner, Set<String> picked, String reason, String actor) {

    /** What can be picked beside the store's own fields. A customer can't: two different ones are never merged. */
    public static final Set<String> FIELDS = Set.of("name", "email", "phone", "stage", "owner");

    public MergeRequest {
        picked = Set.copyOf(picked);
    }

    /** Nothing picked: the winner's own values stay. */
    public static MergeRequest of(long loser, long winner, String reason, String actor) {
        return new MergeRequest(loser, winner, Set.of(), reason, actor);
    }
}
