package com.privatetraffic.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Who gets a first password shown at all; AdminPasswordsTest looks at the password itself. */
class FirstAdminTest {

    private final ApplicationContextRunner store = new ApplicationContextRunner()
            .withBean(DriverManagerDataSource.class)
            .withBean(
                    JdbcTransactionManager.class,
                    () -> new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:none")))
            .withUserConfiguration(FirstAdmin.class);

    @Test
    void aNewStoresAdminShowsOne() {
        store.withPropertyValues("broadleaf.application=admin")
                .run(context -> assertThat(context).hasSingleBean(FirstAdmin.class));
    }

    @Test
    void theDemoAndTheStorefrontShowNone() {
        store.withPropertyValues("broadleaf.application=admin", "spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FirstAdmin.class));
        store.withPropertyValues("broadleaf.application=storefront")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FirstAdmin.class));
    }
}
