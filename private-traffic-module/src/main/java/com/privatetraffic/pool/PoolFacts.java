package com.privatetraffic.pool;

import com.privatetraffic.link.Destination;
import com.privatetraffic.link.RefusedDestinationException;
import java.util.Objects;
import java.util.Set;

/**
 * What a store says of a pool.
 *
 * @param owner the person or team who looks after it, null when nobody is named
 * @param landingPage where a visitor is led who comes for this pool; null for the store's front page
 * @param enabled false for a pool nobody is led to any more
 */
public record PoolFacts(
        String name,
        PoolKind kind,
        String owner,
        String landingPage,
        Controllability controllability,
        boolean enabled) {

    public PoolFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(controllability, "controllability");
    }

    /** A pool as its kind usually is. */
    public static PoolFacts usual(String name, PoolKind kind, String landingPage) {
        return new PoolFacts(name, kind, null, landingPage, kind.usualControllability(), true);
    }

    public PoolFacts named(String name) {
        return new PoolFacts(name, kind, owner, landingPage, controllability, enabled);
    }

    public PoolFacts ownedBy(String owner) {
        return new PoolFacts(name, kind, owner, landingPage, controllability, enabled);
    }

    public PoolFacts landingAt(String landingPage) {
        return new PoolFacts(name, kind, owner, landingPage, controllability, enabled);
    }

    public PoolFacts controlled(Controllability controllability) {
        return new PoolFacts(name, kind, owner, landingPage, controllability, enabled);
    }

    public PoolFacts enabled(boolean enabled) {
        return new PoolFacts(name, kind, owner, landingPage, controllability, enabled);
    }

    /**
     * Ends what is saved with an address nobody may be led to.
     *
     * @throws RefusedDestinationException naming the broken rule
     */
    PoolFacts checked(Set<String> allowedHosts) {
        return landingPage == null
                ? this
                : landingAt(Destination.of(landingPage, allowedHosts).location());
    }
}
