package com.privatetraffic.starter.persistence;

import com.privatetraffic.starter.context.BroadleafProperties;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.sandbox.domain.SandBoxImpl;
import org.broadleafcommerce.common.sandbox.domain.SandBoxManagementImpl;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** Three of Broadleaf's entities under Hibernate, without the rest of Broadleaf: enough to see what it needs. */
public final class BroadleafUnit implements AutoCloseable {

    private final LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();

    private BroadleafUnit(HibernateJpaVendorAdapter vendor) {
        factory.setDataSource(new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,KEY,USER", "sa", ""));
        factory.setJpaVendorAdapter(vendor);
        factory.setPackagesToScan("com.privatetraffic.starter.persistence.none");
        factory.setPersistenceUnitPostProcessors(
                unit -> {
                    unit.addManagedClassName(SandBoxImpl.class.getName());
                    unit.addManagedClassName(SandBoxManagementImpl.class.getName());
                    unit.addManagedClassName(OfferRuleImpl.class.getName());
                },
                new UnitProperties(new BroadleafProperties(
                        BroadleafProperties.Application.STOREFRONT,
                        List.of(),
                        new BroadleafProperties.Persistence("create", false),
                        new BroadleafProperties.Cache(Duration.ofSeconds(5)),
                        null)));
        factory.afterPropertiesSet();
    }

    public static BroadleafUnit start() {
        return with(new BroadleafJpaVendorAdapter());
    }

    static BroadleafUnit with(HibernateJpaVendorAdapter vendor) {
        return new BroadleafUnit(vendor);
    }

    /** As Broadleaf's DAOs get it injected. */
    public EntityManager shared() {
        return SharedEntityManagerCreator.createSharedEntityManager(factory.getObject());
    }

    public SessionFactoryImplementor sessions() {
        return factory.getObject().unwrap(SessionFactoryImplementor.class);
    }

    public void transaction(Consumer<EntityManager> work) {
        new TransactionTemplate(new JpaTransactionManager(factory.getObject()))
                .executeWithoutResult(status -> work.accept(shared()));
    }

    @Override
    public void close() {
        factory.destroy();
    }
}
