package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that exist only because Broadleaf's classes have them in their signatures and bodies. */
class StandInTypesTest {

    @ParameterizedTest
    @CsvSource({
        "org.springframework.security.authentication.encoding.PasswordEncoder,"
                + "org.broadleafcommerce.profile.core.service.CustomerServiceImpl",
        "org.springframework.security.authentication.dao.SaltSource,"
                + "org.broadleafcommerce.profile.core.service.CustomerServiceImpl",
        "org.hibernate.ejb.Ejb3Configuration,org.broadleafcommerce.openadmin.server.dao.EJB3ConfigurationDao"
    })
    void withoutItTheClassThatNamesItCannotBeUsed(String standIn, String user) throws Exception {
        byte[] classFile = Published.classFile(user);

        Class<?> without = new OneClassLoader(user, classFile, standIn).loadClass(user);
        assertThatThrownBy(without::getDeclaredMethods)
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining(standIn.replace('.', '/'));

        Class<?> with = new OneClassLoader(user, classFile, null).loadClass(user);
        assertThatCode(with::getDeclaredMethods).doesNotThrowAnyException();
    }

    /** Named only inside methods, which every eviction from a cache runs. */
    @ParameterizedTest
    @CsvSource(
            "org.hibernate.cache.spi.CacheKey,org.broadleafcommerce.common.cache.engine.EhcacheHydratedCacheManagerImpl")
    void withoutItTheBodyThatNamesItDoesNotResolve(String standIn, String user) {
        ClassLoader without = new OneClassLoader("-", new byte[0], standIn);
        assertThat(new BrokenReferences(without).of(Published.classFile(user))).contains(standIn.replace('.', '/'));
        assertThat(new BrokenReferences(getClass().getClassLoader()).of(Published.classFile(user)))
                .isEmpty();
    }
}
