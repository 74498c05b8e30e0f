package com.privatetraffic.starter.persistence;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.ejb.HibernateEntityManager;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Hibernate as Broadleaf expects it: its DAOs cast the entity manager to {@link HibernateEntityManager}, and its entities
 * name a generator of their own.
 */
@SuppressWarnings("deprecation") // the interface Broadleaf's DAOs are compiled against
public class BroadleafJpaVendorAdapter extends HibernateJpaVendorAdapter {

    @Override
    public Class<? extends EntityManager> getEntityManagerInterface() {
        return HibernateEntityManager.class;
    }

    @Override
    public Map<String, Object> getJpaPropertyMap(javax.persistence.spi.PersistenceUnitInfo unit) {
        Map<String, Object> properties = new HashMap<>(super.getJpaPropertyMap(unit));
        properties.put("hibernate.identifier_generator_strategy_provider", GeneratorStrategies.class.getName());
        properties.put(AvailableSettings.ALLOW_UPDATE_OUTSIDE_TRANSACTION, "false");
        // A page's entity manager lives as long as its request, templates included: it keeps a connection for its
        // transactions only.
        properties.put(
                AvailableSettings.CONNECTION_HANDLING,
                PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION);
        // Broadleaf's queries number their parameters from 0 and flush natively, as Hibernate 4 did.
        properties.put("hibernate.query.sql.jdbc_style_params_base", "true");
        return properties;
    }
}
