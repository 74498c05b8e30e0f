package com.privatetraffic.starter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.starter.admin.EntityMappings;
import java.sql.Types;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TransactionRequiredException;
import org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager;
import org.broadleafcommerce.common.sandbox.domain.SandBoxImpl;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQL10Dialect;
import org.hibernate.internal.TypeLocatorImpl;
import org.hibernate.jpa.HibernateEntityManager;
import org.hibernate.type.BasicTypeRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.test.util.ReflectionTestUtils;

/** Each of Hibernate's extension points the starter uses: what it is without, and that it does its job. */
class HibernateBridgesTest {

    @Test
    void aLongTextOfATypeHibernateForgotIsWrittenAndRead() {
        assertThat(new BasicTypeRegistry().getRegisteredType("org.hibernate.type.StringClobType"))
                .as("without it")
                .isNull();
        String rule = "x".repeat(100_000);
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            OfferRuleImpl written = new OfferRuleImpl();
            written.setMatchRule(rule);
            unit.transaction(entities -> entities.persist(written));
            unit.transaction(entities -> assertThat(
                            entities.find(OfferRuleImpl.class, written.getId()).getMatchRule())
                    .isEqualTo(rule));
        }
    }

    @Test
    void withoutTheGeneratorOfHibernate5IdsAreCountedBesideBroadleafsTable() {
        try (BroadleafUnit unit = BroadleafUnit.with(new HibernateJpaVendorAdapter())) {
            assertThatThrownBy(() -> unit.transaction(
                            entities -> entities.createNativeQuery("select ID_NAME from SEQUENCE_GENERATOR")
                                    .getResultList()))
                    .hasStackTraceContaining("SEQUENCE_GENERATOR");
        }
    }

    @Test
    void idsComeFromTheSequenceTableUnlessTheEntityBringsItsOwn() {
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            SandBoxImpl counted = new SandBoxImpl();
            SandBoxImpl own = new SandBoxImpl();
            own.setId(77_000L);
            unit.transaction(entities -> {
                entities.persist(counted);
                entities.merge(own);
            });
            unit.transaction(entities -> {
                assertThat(entities.find(SandBoxImpl.class, counted.getId())).isNotNull();
                List<?> segments = entities.createNativeQuery("select ID_NAME from SEQUENCE_GENERATOR")
                        .getResultList();
                assertThat(segments.contains("SandBoxImpl")).isTrue();
            });
        }
    }

    @Test
    void theEntityManagerIsOfTheTypeBroadleafsDaosCastTo() {
        assertThat(new HibernateJpaVendorAdapter().getEntityManagerInterface())
                .as("without it")
                .isEqualTo(Session.class);
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            assertThat(unit.shared()).isInstanceOf(HibernateEntityManager.class);
        }
    }

    @Test
    void theMappingsReadAtStartAreKeptForTheAdminUntilTheFactoryCloses() {
        BroadleafUnit unit = BroadleafUnit.start();
        assertThat(new EntityMappings(unit.sessions())
                        .getConfiguration()
                        .getClassMapping(SandBoxImpl.class.getName())
                        .getProperty("name"))
                .isNotNull();
        var sessions = unit.sessions();
        unit.close();
        assertThatThrownBy(() -> BootMetadata.of(sessions)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTypeLocatorMakesBasicTypesAsTheAdminsMapFieldsAskForThem() {
        assertThat(new TypeLocatorImpl(new BasicTypeResolver())
                        .basic(String.class)
                        .getName())
                .isEqualTo("string");
    }

    @Test
    void longTextsAndFilesAreNoLargeObjectsOnPostgres() {
        PostgreSQL10Dialect stock = new PostgreSQL10Dialect();
        assertThat(stock.getTypeName(Types.BLOB)).as("without it").isEqualTo("oid");

        LongTextPostgreSqlDialect ours = new LongTextPostgreSqlDialect();
        assertThat(ours.getTypeName(Types.CLOB)).isEqualTo("text");
        assertThat(ours.getTypeName(Types.BLOB)).isEqualTo("bytea");
    }

    @Test
    void anOrderCannotBeReadAnewOutsideATransactionWhichIsWhyRefreshedOrdersMakesOne() {
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            SandBoxImpl entity = new SandBoxImpl();
            unit.transaction(entities -> entities.persist(entity));
            EntityManager shared = unit.shared();
            assertThatThrownBy(() -> shared.refresh(entity)).isInstanceOf(TransactionRequiredException.class);
        }
    }

    @Test
    void theUnitManagerLooksForNoClassOfSpring3() {
        assertThatThrownBy(() -> Class.forName("org.springframework.orm.jpa.persistenceunit."
                        + "DefaultPersistenceUnitManager$Jpa2PersistenceUnitInfoDecorator"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(ReflectionTestUtils.getField(new MergePersistenceUnitManager(), "jpa2ApiPresent"))
                .as("without it")
                .isEqualTo(true);
        assertThat(ReflectionTestUtils.getField(UndecoratedUnits.manager(), "jpa2ApiPresent"))
                .isEqualTo(false);
    }
}
