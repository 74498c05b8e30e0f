package com.privatetraffic.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.privatetraffic.commerce.Orders;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** A store's own migrations run beside the module's, and a store without any is not asked for some. */
@OnBothDatabases
class FlywayCoexistenceTest {

    private final String url;

    FlywayCoexistenceTest(TestDatabase test) {
        // Empty, unlike the one given: here the module is to find the database as a host left it.
        this.url = Databases.newUrl(test.database().kind());
    }

    @Test
    void migrations_of_a_store_that_uses_spring_boots_flyway_still_run() {
        try (ConfigurableApplicationContext store = start(
                Store.class,
                "--spring.flyway.locations=classpath:merchant-migrations",
                "--spring.flyway.baseline-on-migrate=true",
                "--spring.flyway.baseline-version=0")) {
            assertThat(count(store, "merchant_note")).isZero();
            assertThat(count(store, "pt_posting")).isZero();
            assertThat(store.getBeansOfType(Flyway.class)).hasSize(1);
        }
    }

    @Test
    void migrations_that_insist_on_an_empty_schema_find_one() {
        try (ConfigurableApplicationContext store =
                start(Store.class, "--spring.flyway.locations=classpath:merchant-migrations")) {
            assertThat(count(store, "merchant_note")).isZero();
            assertThat(count(store, "pt_posting")).isZero();
        }
    }

    @Test
    void migrations_of_a_store_with_a_flyway_bean_of_its_own_still_run() {
        try (ConfigurableApplicationContext store = start(StoreWithFlywayBean.class)) {
            assertThat(count(store, "merchant_note")).isZero();
            assertThat(count(store, "pt_posting")).isZero();
        }
    }

    @Test
    void a_store_without_migrations_starts_on_its_full_schema_and_gets_no_flyway() {
        try (ConfigurableApplicationContext first = start(Store.class)) {
            assertThat(first.getBeansOfType(Flyway.class)).isEmpty();
        }
        try (ConfigurableApplicationContext second = start(Store.class)) {
            assertThat(second.getBeansOfType(Flyway.class)).isEmpty();
        }
    }

    @Test
    void every_entity_manager_factory_waits_for_the_modules_schema() {
        try (ConfigurableApplicationContext store = start(StoreWithJpa.class)) {
            assertThat(store.getBean(LookingFactory.class).postingsSeen).isZero();
        }
    }

    private ConfigurableApplicationContext start(Class<?> store, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.datasource.url=" + url);
        arguments.add("--spring.datasource.username=" + TestDatabase.user(url));
        arguments.add("--private-traffic.pages.enabled=false");
        arguments.add("--private-traffic.tasks.execute=false");
        return new SpringApplicationBuilder(store)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    private static int count(ConfigurableApplicationContext store, String table) {
        return store.getBean(Database.class).jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        PrivateTrafficAutoConfiguration.class
    })
    static class Store {
        @Bean
        Orders orders() {
            return mock(Orders.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class StoreWithFlywayBean extends Store {
        @Bean(initMethod = "migrate")
        Flyway merchantFlyway(DataSource dataSource) {
            return Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:merchant-migrations")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class StoreWithJpa extends Store {
        @Bean
        LookingFactory entityManagerFactory(DataSource dataSource) {
            return new LookingFactory(dataSource);
        }
    }

    /** Reads the module's table at the moment at which Hibernate would look at the schema. */
    static final class LookingFactory extends AbstractEntityManagerFactoryBean {

        private static final long serialVersionUID = 1L;

        private final transient DataSource dataSource;
        private Integer postingsSeen;

        LookingFactory(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        protected EntityManagerFactory createNativeEntityManagerFactory() {
            postingsSeen =
                    new JdbcTemplate(dataSource).queryForObject("select count(*) from pt_posting", Integer.class);
            return mock(EntityManagerFactory.class);
        }
    }
}
