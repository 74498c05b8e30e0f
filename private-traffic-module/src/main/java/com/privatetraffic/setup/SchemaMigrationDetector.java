package com.privatetraffic.setup;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Tells Spring Boot that {@link SchemaMigration} initialises the database: every entity manager factory then waits for
 * it, whoever defines it. It comes after the store's own migrations: those may insist on an empty schema, ours do not.
 */
class SchemaMigrationDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(SchemaMigration.class);
    }

    @Override
    public int getOrder() {
        // Spring Boot's detector of Flyway has 1; a later one's initialisers wait for an earlier one's.
        return 2;
    }
}
