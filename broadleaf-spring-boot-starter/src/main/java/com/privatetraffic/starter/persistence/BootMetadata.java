package com.privatetraffic.starter.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Keeps the mappings Hibernate read at start, by persistence unit: Broadleaf's admin builds its forms from them, and
 * Hibernate 5 otherwise forgets them.
 */
public class BootMetadata implements Integrator {

    private static final Map<SessionFactoryImplementor, Metadata> BY_FACTORY = new ConcurrentHashMap<>();

    @Override
    public void integrate(
            Metadata metadata, SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        BY_FACTORY.put(factory, metadata);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        BY_FACTORY.remove(factory);
    }

    /** The mappings of this factory. */
    public static Metadata of(SessionFactoryImplementor factory) {
        Metadata metadata = BY_FACTORY.get(factory);
        if (metadata == null) {
            throw new IllegalStateException("Hibernate has not read the mappings of " + factory.getName() + " yet.");
        }
        return metadata;
    }
}
