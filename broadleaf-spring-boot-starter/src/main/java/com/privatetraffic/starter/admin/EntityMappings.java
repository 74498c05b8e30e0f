package com.privatetraffic.starter.admin;

import com.privatetraffic.starter.persistence.BootMetadata;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.openadmin.server.dao.EJB3ConfigurationDao;
import org.hibernate.ejb.Ejb3Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Answers the admin's question for an entity's mapping from what Hibernate read at start. */
public class EntityMappings implements EJB3ConfigurationDao {

    private final EntityManagerFactory factory;

    public EntityMappings(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public Ejb3Configuration getConfiguration() {
        return new Ejb3Configuration(BootMetadata.of(factory.unwrap(SessionFactoryImplementor.class)));
    }
}
