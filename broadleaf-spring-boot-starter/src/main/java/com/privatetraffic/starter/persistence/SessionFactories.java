package com.privatetraffic.starter.persistence;

import org.hibernate.internal.SessionFactoryImpl;

/** What FieldPathBuilder asks of the entity manager factory, which is the session factory since Hibernate 5.2. */
public final class SessionFactories {

    private SessionFactories() {}

    public static SessionFactoryImpl itself(SessionFactoryImpl factory) {
        return factory;
    }
}
