package com.privatetraffic.merge;

import java.time.Instant;

/**
 * Somebody said these two are one person.
 *
 * @param loser whose id resolves to the winner since
 * @param winner the contact that stood for its person at that moment; it may have been merged itself since
 * @param reason as the actor gave it; null where none was given
 * @param undoneAt null while it holds
 */
public record Merge(
        long id,
        long loser,
        long winner,
        String reason,
        String actor,
        Instant mergedAt,
        String undoneBy,
        Instant undoneAt) {

    public boolean isPresent() {
        return undoneAt == null;
    }
}
