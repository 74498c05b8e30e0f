package com.privatetraffic.starter.persistence;

import com.privatetraffic.starter.context.BroadleafProperties;
import java.time.Duration;
import net.sf.ehcache.CacheManager;
import org.broadleafcommerce.common.extensibility.cache.ehcache.MergeEhCacheManagerFactoryBean;

/**
 * Broadleaf's merged Ehcache configuration, made safe for a database that other processes write to as well
 * ({@link CacheBounds}).
 *
 * <p>It closes without Broadleaf's clean-up by reflection: that reaches into {@code java.util.Timer}, which Java 17 keeps
 * shut, to cure a leak of redeployed web applications.
 */
public class SharedCacheManager extends MergeEhCacheManagerFactoryBean {

    private final Duration longest;

    public SharedCacheManager(BroadleafProperties properties) {
        this.longest = properties.cache().timeToLive();
        setShared(true);
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        CacheManager manager = getObject();
        CacheBounds bounds = new CacheBounds(manager, longest);
        for (String name : manager.getCacheNames()) {
            bounds.notifyCacheAdded(name);
        }
        // Hibernate adds the regions nobody configured when it starts.
        manager.setCacheManagerEventListener(bounds);
    }

    @Override
    public void destroy() {
        getObject().shutdown();
    }
}
