package com.privatetraffic.starter.persistence;

import java.io.Serializable;
import java.util.Properties;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.Type;

/**
 * Broadleaf's IdOverrideTableGenerator in Hibernate 5's shape: ids from the table SEQUENCE_GENERATOR, unless the entity
 * brings its own.
 */
public class SequenceTableIds extends TableGenerator {

    @Override
    public void configure(Type type, Properties params, ServiceRegistry registry) {
        params.putIfAbsent(TABLE_PARAM, "SEQUENCE_GENERATOR");
        params.putIfAbsent(SEGMENT_COLUMN_PARAM, "ID_NAME");
        params.putIfAbsent(VALUE_COLUMN_PARAM, "ID_VAL");
        params.putIfAbsent(INCREMENT_PARAM, "50");
        super.configure(type, params, registry);
    }

    @Override
    public Serializable generate(SharedSessionContractImplementor session, Object entity) {
        Serializable own = session.getEntityPersister(null, entity).getIdentifier(entity, session);
        return own == null ? super.generate(session, entity) : own;
    }
}
