package com.privatetraffic.pool;

import com.privatetraffic.destination.Destination;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.PoolRefusedException.Rule;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a store says of a pool.
 *
 * @param owner the person or team who looks after it, null when nobody is named
 * @param enabled false for a pool nobody is led to any more
 * @param landingPage where a visitor is led who comes for this pool; null for the store's front page
 */
public record PoolFacts(
        String name,
        PoolKind kind,
        String owner,
        Controllability controllability,
        boolean enabled,
        String landingPage) {

    public PoolFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(controllability, "controllability");
    }

    /** A pool as its kind usually is. */
    public static PoolFacts usual(String name, PoolKind kind, String landingPage) {
        return new PoolFacts(name, kind, null, kind.usualControllability(), true, landingPage);
    }

    public PoolFacts becoming(PoolKind kind) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    public PoolFacts named(String name) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    public PoolFacts ownedBy(String owner) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    public PoolFacts landingAt(String landingPage) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    public PoolFacts controlled(Controllability controllability) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    public PoolFacts enabled(boolean enabled) {
        return new PoolFacts(name, kind, owner, controllability, enabled, landingPage);
    }

    /** What keeps it from being the main pool; empty when nothing does. */
    public Optional<Rule> whyNotMain() {
        if (!kind.isDigital()) {
            return Optional.of(Rule.NOT_DIGITAL);
        }
        return enabled ? Optional.empty() : Optional.of(Rule.DISABLED);
    }

    /**
     * With the landing page in the form in which it is kept.
     *
     * @throws RefusedDestinationException naming the broken rule
     */
    PoolFacts checked(Set<String> allowedHosts) {
        return landingPage == null
                ? this
                : landingAt(Destination.of(landingPage, allowedHosts).location());
    }
}
