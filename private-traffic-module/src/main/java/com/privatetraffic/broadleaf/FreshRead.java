package com.privatetraffic.broadleaf;

import java.util.function.Function;
import javax.persistence.EntityManagerFactory;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * Reads Broadleaf's entities as they are in the database right now, in a session of its own: it neither sees nor flushes
 * what the calling thread has changed in memory, reads past the second-level cache, and writes nothing.
 */
final class FreshRead {

    private final EntityManagerFactory factory;

    FreshRead(EntityManagerFactory factory) {
        // Spring's proxy would make the session part of the caller's transaction.
        this.factory =
                factory instanceof EntityManagerFactoryInfo proxy ? proxy.getNativeEntityManagerFactory() : factory;
    }

    /** Entities must not leave {@code reading}: the session closes behind it. */
    <T> T read(Function<Session, T> reading) {
        try (Session session = factory.unwrap(SessionFactory.class).openSession()) {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setCacheMode(CacheMode.IGNORE);
            session.beginTransaction();
            try {
                return reading.apply(session);
            } finally {
                session.getTransaction().rollback();
            }
        }
    }
}
