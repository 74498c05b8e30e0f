package com.privatetraffic.starter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.sf.ehcache.Cache;
import net.sf.ehcache.CacheManager;
import net.sf.ehcache.Element;
import net.sf.ehcache.config.CacheConfiguration;
import net.sf.ehcache.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheBoundsTest {

    private CacheManager manager;

    @BeforeEach
    void startAManager() {
        manager = new CacheManager(new Configuration().name("bounds").defaultCache(region("default", 60)));
        manager.setCacheManagerEventListener(new CacheBounds(manager, Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        manager.shutdown();
    }

    @Test
    void aRegionOfADayLivesAsLongAsTheBoundAndAShorterOneStays() {
        assertThat(lifeOf("blProducts", 86400)).isEqualTo(5);
        assertThat(lifeOf("query.Catalog", 2)).isEqualTo(2);
    }

    @Test
    void aRegionWithoutAnEndGetsOne() {
        assertThat(lifeOf("anybodys", 0)).isEqualTo(5);
    }

    @Test
    void cartsAndCustomersAreNeverKept() {
        for (String region : new String[] {"blOrderElements", "blCustomerElements", "blInventoryElements"}) {
            manager.addCache(new Cache(region(region, 600)));
            manager.getCache(region).put(new Element("key", "old"));
            assertThat(manager.getCache(region).get("key")).as(region).isNull();
        }
    }

    @Test
    void hibernatesBookKeepingIsLeftAlone() {
        assertThat(lifeOf("org.hibernate.cache.spi.UpdateTimestampsCache", 0)).isZero();
    }

    private long lifeOf(String name, long configured) {
        manager.addCache(new Cache(region(name, configured)));
        return manager.getCache(name).getCacheConfiguration().getTimeToLiveSeconds();
    }

    private static CacheConfiguration region(String name, long life) {
        return new CacheConfiguration(name, 10).timeToLiveSeconds(life).eternal(life == 0);
    }
}
