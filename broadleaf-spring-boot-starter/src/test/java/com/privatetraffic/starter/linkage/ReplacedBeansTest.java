package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.starter.context.BroadleafProperties;
import com.privatetraffic.starter.context.EnvironmentProperties;
import com.privatetraffic.starter.persistence.SharedCacheManager;
import com.privatetraffic.starter.security.BcryptPasswords;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import net.sf.ehcache.CacheManager;
import org.broadleafcommerce.common.extensibility.cache.ehcache.MergeEhCacheManagerFactoryBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.util.ReflectionTestUtils;

/** Beans of Broadleaf that need another shape here: what the host's own is, and that ours is right. */
class ReplacedBeansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.security.authentication.encoding.PlaintextPasswordEncoder",
                "org.springframework.ui.velocity.VelocityEngineFactoryBean",
                "org.hibernate.jmx.StatisticsService"
            })
    void whatSpring5AndHibernate5HaveNoMore(String classOfTheHostsBean) {
        assertThatThrownBy(() -> Class.forName(classOfTheHostsBean)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theEncoderIsBcrypt() {
        BcryptPasswords passwords = new BcryptPasswords();
        String hash = passwords.encodePassword("a long enough secret", null);
        assertThat(hash).startsWith("$2a$");
        assertThat(passwords.isPasswordValid(hash, "a long enough secret", "salt"))
                .isTrue();
        assertThat(passwords.isPasswordValid("plain", "plain", null)).isFalse();
    }

    @Test
    void theCacheManagerClosesWithoutReflection() {
        MergeEhCacheManagerFactoryBean hosts = new MergeEhCacheManagerFactoryBean();
        hosts.setCacheManagerName("hosts");
        hosts.afterPropertiesSet();
        assertThatThrownBy(hosts::destroy).as("without it").isInstanceOf(RuntimeException.class);

        SharedCacheManager ours = new SharedCacheManager(new BroadleafProperties(
                BroadleafProperties.Application.STOREFRONT,
                List.of(),
                null,
                new BroadleafProperties.Cache(Duration.ofSeconds(5)),
                null));
        ours.setShared(false);
        ours.setCacheManagerName("ours");
        ours.afterPropertiesSet();
        CacheManager manager = ours.getObject();
        assertThatCode(ours::destroy).doesNotThrowAnyException();
        assertThat(manager.getStatus().toString()).contains("SHUTDOWN");
    }

    @Test
    void aPropertyOfSpringBootWins() {
        EnvironmentProperties properties = new EnvironmentProperties();
        properties.setEnvironment(new MockEnvironment().withProperty("asset.server.url.prefix", "/ours"));
        Properties files = new Properties();
        files.setProperty("asset.server.url.prefix", "/files");
        files.setProperty("only.in.files", "kept");
        assertThat((String) ReflectionTestUtils.invokeMethod(
                        properties, "resolvePlaceholder", "asset.server.url.prefix", files))
                .isEqualTo("/ours");
        assertThat((String) ReflectionTestUtils.invokeMethod(properties, "resolvePlaceholder", "only.in.files", files))
                .isEqualTo("kept");
    }

    @Test
    void twoApplicationsMayExportTheSameName() throws Exception {
        DefaultListableBeanFactory contexts = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(contexts).loadBeanDefinitions("classpath:broadleaf-starter/common.xml");
        assertThat(contexts.getBeanDefinition("exporter")
                        .getPropertyValues()
                        .get("registrationPolicy")
                        .toString())
                .contains("IGNORE_EXISTING");
    }
}
