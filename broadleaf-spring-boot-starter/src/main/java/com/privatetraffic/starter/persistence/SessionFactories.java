package com.privatetraffic.starter.persistence;

import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.SessionFactoryImpl;
import org.hibernate.metadata.ClassMetadata;
import org.hibernate.persister.collection.CollectionPersister;

/** What Broadleaf asked of Hibernate 4's session factory, asked of Hibernate 5's. */
public final class SessionFactories {

    private SessionFactories() {}

    /** The entity manager factory is the session factory since Hibernate 5.2. */
    public static SessionFactoryImpl itself(SessionFactoryImpl factory) {
        return factory;
    }

    /** Every entity's metadata by entity name. */
    public static Map<String, ?> allClassMetadata(SessionFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class).getMetamodel().entityPersisters();
    }

    /** An entity's metadata; null for a class that is none, such as an embeddable. */
    public static ClassMetadata classMetadata(SessionFactory factory, Class<?> type) {
        return (ClassMetadata) allClassMetadata(factory).get(type.getName());
    }

    /**
     * Broadleaf's work-around for HHH-6562: makes a collection inside an embeddable known under the embeddable's own name.
     *
     * @param caller the object whose private method this replaces; not used
     */
    public static void copyCollectionPersister(Object caller, String from, String to, SessionFactoryImpl factory) {
        Map<String, CollectionPersister> persisters = factory.getMetamodel().collectionPersisters();
        CollectionPersister original = persisters.get(from);
        if (original != null) {
            persisters.put(to, original);
        }
    }
}
