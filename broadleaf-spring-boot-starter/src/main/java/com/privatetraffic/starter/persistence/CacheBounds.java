package com.privatetraffic.starter.persistence;

import java.time.Duration;
import java.util.Set;
import net.sf.ehcache.Cache;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.Status;
import net.sf.ehcache.config.CacheConfiguration;
import net.sf.ehcache.event.CacheManagerEventListener;

/**
 * What a process may remember of a database that others write to. Catalogue, offers and texts may be as old as the bound;
 * carts, orders, customers and stock are read from the database, because a decision about money or goods hangs on them.
 * Broadleaf's own lives are an hour to a day, and ten minutes for carts and customers.
 */
final class CacheBounds implements CacheManagerEventListener {

    private static final Set<String> NEVER_KEPT =
            Set.of("blOrderElements", "blCustomerElements", "blInventoryElements", "query.Order");

    /** Made from files of the jars, which no other process changes; and Hibernate's own book-keeping. */
    private static final Set<String> UNBOUNDED = Set.of(
            "generatedResourceCache",
            "blBundleElements",
            "org.hibernate.cache.spi.UpdateTimestampsCache",
            "default-update-timestamps-region");

    private final CacheManager manager;
    private final Duration longest;

    CacheBounds(CacheManager manager, Duration longest) {
        this.manager = manager;
        this.longest = longest;
    }

    @Override
    public void notifyCacheAdded(String name) {
        Cache cache = manager.getCache(name);
        if (cache == null || UNBOUNDED.contains(name)) {
            return;
        }
        if (NEVER_KEPT.contains(name)) {
            cache.setDisabled(true);
            return;
        }
        CacheConfiguration configuration = cache.getCacheConfiguration();
        // Ehcache counts in seconds, and takes 0 for "for ever".
        long bound = Math.max(1, longest.toSeconds());
        long life = configuration.getTimeToLiveSeconds();
        configuration.setEternal(false);
        configuration.setTimeToLiveSeconds(life == 0 ? bound : Math.min(life, bound));
    }

    @Override
    public void notifyCacheRemoved(String name) {
        // Nothing is kept of it here.
    }

    @Override
    public void init() {
        // The manager calls it only for listeners it made itself.
    }

    @Override
    public Status getStatus() {
        return Status.STATUS_ALIVE;
    }

    @Override
    public void dispose() {
        // Nothing to let go of.
    }
}
