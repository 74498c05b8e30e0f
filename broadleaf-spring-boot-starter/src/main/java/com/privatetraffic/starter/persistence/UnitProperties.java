package com.privatetraffic.starter.persistence;

import com.privatetraffic.starter.context.BroadleafProperties;
import java.util.Properties;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.orm.jpa.persistenceunit.PersistenceUnitPostProcessor;

/**
 * Hibernate's settings for all of Broadleaf's units, from the properties {@code broadleaf.persistence.*}; replaces
 * Broadleaf's post-processor with its 21 properties.
 */
public class UnitProperties implements PersistenceUnitPostProcessor {

    private final BroadleafProperties.Persistence settings;
    private final boolean storefront;

    public UnitProperties(BroadleafProperties properties) {
        this.settings = properties.persistence();
        this.storefront = properties.application() == BroadleafProperties.Application.STOREFRONT;
    }

    @Override
    public void postProcessPersistenceUnitInfo(MutablePersistenceUnitInfo unit) {
        Properties properties = unit.getProperties();
        properties.setProperty("hibernate.hbm2ddl.auto", settings.ddlAuto());
        properties.setProperty("hibernate.show_sql", Boolean.toString(settings.showSql()));
        // A constraint that is missing is made; none is dropped first, under the eyes of a node that serves shoppers.
        properties.setProperty("hibernate.schema_update.unique_constraint_strategy", "RECREATE_QUIETLY");
        properties.remove("hibernate.dialect");
        properties.setProperty("hibernate.dialect_resolvers", DialectOfDatabase.class.getName());
        properties.setProperty("hibernate.hbm2ddl.schema_filter_provider", OwnTables.class.getName());
        properties.setProperty("hibernate.archive.autodetection", "none");
        properties.setProperty("hibernate.cache.ehcache.missing_cache_strategy", "create");
        // The admin changes rows, and Hibernate writes all columns of a changed one: those nobody touched come from the
        // database, never from a memory in which another process's change is missing.
        if (storefront && "blPU".equals(unit.getPersistenceUnitName())) {
            properties.setProperty(
                    "hibernate.cache.region.factory_class",
                    "org.hibernate.cache.ehcache.internal.SingletonEhcacheRegionFactory");
        } else {
            properties.setProperty("hibernate.cache.use_second_level_cache", "false");
            properties.setProperty("hibernate.cache.use_query_cache", "false");
        }
    }
}
