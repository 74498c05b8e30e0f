package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.starter.persistence.BroadleafUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.common.sandbox.dao.SandBoxDao;
import org.broadleafcommerce.common.sandbox.domain.SandBox;
import org.broadleafcommerce.common.sandbox.domain.SandBoxImpl;
import org.broadleafcommerce.common.sandbox.domain.SandBoxManagementImpl;
import org.broadleafcommerce.common.util.dao.DynamicDaoHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Each row of the table, as published and redirected. What links but behaves differently has a test of its own below. */
class RedirectedClassesTest {

    private static final BrokenReferences REFERENCES = new BrokenReferences(Published.apart());

    private static final Set<String> LINKS_BUT_DOES_ANOTHER_THING = Set.of(
            "org.broadleafcommerce.common.util.dao.DynamicDaoHelperImpl",
            "org.broadleafcommerce.common.sandbox.dao.SandBoxDaoImpl",
            "org.broadleafcommerce.common.rule.MvelHelper",
            "org.broadleafcommerce.common.rule.AbstractRuleProcessor",
            "org.broadleafcommerce.core.offer.service.processor.AbstractBaseProcessor",
            "org.broadleafcommerce.core.pricing.service.workflow.ConsolidateFulfillmentFeesActivity");

    static Stream<String> rows() {
        return RedirectedReferences.TABLE.stream().map(RedirectedClass::name);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asPublishedItRefersToWhatIsGoneRedirectedToNothingGone(String name) {
        Set<String> gone = REFERENCES.of(Published.classFile(name));
        if (LINKS_BUT_DOES_ANOTHER_THING.contains(name)) {
            assertThat(gone).as("links, so it needs a test of what it does").isEmpty();
        } else {
            assertThat(gone).as("without the redirect").isNotEmpty();
        }
        assertThat(REFERENCES.of(redirected(name))).isEmpty();
    }

    @Test
    void classMetadataIsListedAgainAndMissingForWhatIsNoEntity() throws Exception {
        String name = "org.broadleafcommerce.common.util.dao.DynamicDaoHelperImpl";
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            DynamicDaoHelper asPublished = made(name, Published.classFile(name), DynamicDaoHelper.class);
            assertThatThrownBy(() -> asPublished.getAllPolymorphicEntitiesFromCeiling(
                            SandBox.class, unit.sessions(), true, false))
                    .isInstanceOf(UnsupportedOperationException.class);

            DynamicDaoHelper redirected = made(name, redirected(name), DynamicDaoHelper.class);
            assertThat(redirected.getAllPolymorphicEntitiesFromCeiling(SandBox.class, unit.sessions(), true, false))
                    .containsExactly(SandBoxImpl.class);
        }
    }

    @Test
    void anEntityThatWasCastInACriteriaQueryIsReadAndNotCastInSql() throws Exception {
        String name = "org.broadleafcommerce.common.sandbox.dao.SandBoxDaoImpl";
        try (BroadleafUnit unit = BroadleafUnit.start()) {
            SandBoxManagementImpl managed = new SandBoxManagementImpl();
            managed.setSandBox(new SandBoxImpl());
            unit.transaction(entities -> entities.persist(managed));

            SandBoxDao asPublished = made(name, Published.classFile(name), SandBoxDao.class);
            SandBoxDao redirected = made(name, redirected(name), SandBoxDao.class);
            for (SandBoxDao dao : List.of(asPublished, redirected)) {
                ReflectionTestUtils.setField(dao, "sandBoxEntityManager", unit.shared());
            }

            assertThatThrownBy(asPublished::retrieveAllSandBoxes).isInstanceOf(RuntimeException.class);
            assertThat(redirected.retrieveAllSandBoxes()).hasSize(1);
        }
    }

    private static byte[] redirected(String name) {
        RedirectedClass row = RedirectedReferences.TABLE.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ClassFileRedirect(row).apply(Published.classFile(name));
    }

    private static <T> T made(String name, byte[] classFile, Class<T> type) throws ReflectiveOperationException {
        Class<?> loaded = new OneClassLoader(name, classFile, null).loadClass(name);
        return type.cast(loaded.getDeclaredConstructor().newInstance());
    }
}
