package com.privatetraffic.starter.persistence;

import org.broadleafcommerce.common.extensibility.cache.ehcache.MergeEhCacheManagerFactoryBean;

/**
 * Broadleaf's merged Ehcache configuration, closed without its clean-up by reflection: that reaches into
 * {@code java.util.Timer}, which Java 17 keeps shut, to cure a leak of redeployed web applications.
 */
public class SharedCacheManager extends MergeEhCacheManagerFactoryBean {

    public SharedCacheManager() {
        setShared(true);
    }

    @Override
    public void destroy() {
        getObject().shutdown();
    }
}
