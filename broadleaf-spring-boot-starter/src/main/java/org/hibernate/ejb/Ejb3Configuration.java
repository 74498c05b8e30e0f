package org.hibernate.ejb;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;

/**
 * Stands in the signatures of Broadleaf's EJB3ConfigurationDao; Hibernate 5 removed it. The admin asks it for one thing:
 * the mapping of an entity class.
 */
public class Ejb3Configuration {

    private final Metadata metadata;

    public Ejb3Configuration(Metadata metadata) {
        this.metadata = metadata;
    }

    public PersistentClass getClassMapping(String entityName) {
        return metadata.getEntityBinding(entityName);
    }
}
