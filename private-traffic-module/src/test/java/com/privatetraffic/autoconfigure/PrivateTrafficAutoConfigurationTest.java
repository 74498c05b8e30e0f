package com.privatetraffic.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.privatetraffic.api.ApiTokens;
import com.privatetraffic.api.Scope;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.SetupException;
import com.privatetraffic.setup.TaskRunner;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PrivateTrafficAutoConfigurationTest {

    private final ApplicationContextRunner store = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    PrivateTrafficAutoConfiguration.class))
            .withBean(Orders.class, () -> mock(Orders.class))
            .withPropertyValues("spring.datasource.url=" + Databases.newUrl(DatabaseKind.H2));

    @Test
    void a_store_with_a_database_gets_the_module_running() {
        store.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Database.class);
            assertThat(context.getBean(TaskRunner.class).isRunning()).isTrue();
        });
    }

    @Test
    void an_application_that_only_enqueues_runs_no_tasks() {
        store.withPropertyValues("private-traffic.tasks.execute=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TaskRunner.class));
    }

    @Test
    void switched_off_nothing_of_it_is_there() {
        store.withPropertyValues("private-traffic.enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("rivateTraffic"));
        });
    }

    @Test
    void every_node_and_every_start_signs_cookies_with_the_same_key() {
        store.run(first -> {
            byte[] key = first.getBean(CookieSecret.class).key();
            assertThat(key).hasSizeGreaterThanOrEqualTo(32);
            store.run(second ->
                    assertThat(second.getBean(CookieSecret.class).key()).isEqualTo(key));
        });
    }

    @Test
    void a_wrong_value_ends_the_start_with_what_to_change() {
        refused("private-traffic.default-percent=110", "use a number from 0 to 100");
        refused("private-traffic.default-percent=9.999", "at most two decimals");
        refused("private-traffic.hold-days=-1", "whole number from 0 to 3650");
        refused("private-traffic.attribution-window=0d", "duration above 0");
        refused("private-traffic.cookie-secret=short", "at least 32 random characters");
        refused("private-traffic.default-region=usa", "two capital letters");
        refused("private-traffic.tasks.threads=0", "whole number from 1 to 64");
        refused("private-traffic.webhooks.tries=0", "whole number from 1 to 100");
        refused("private-traffic.webhooks.interval=2h", "up to 1h");
        refused("private-traffic.webhooks.retention=-1d", "from 0 to 3650 days");
        refused("private-traffic.api.tokens[0].name=erp", "tokens[0].sha256 is not the SHA-256 of a token");
    }

    @Test
    void a_token_of_the_settings_is_recognised() {
        store.withPropertyValues(
                        "private-traffic.api.tokens[0].name=erp",
                        // Of the text "a token".
                        "private-traffic.api.tokens[0].sha256=e3316e2bafebb6103a3418e8778c0adc960d40213a03a7e7f4fcd3426ed807bf",
                        "private-traffic.api.tokens[0].scopes=orders,sales")
                .run(context -> assertThat(context.getBean(ApiTokens.class).recognise("a token"))
                        .hasValueSatisfying(
                                token -> assertThat(token.scopes()).containsOnly(Scope.ORDERS, Scope.SALES)));
    }

    private void refused(String property, String sentence) {
        store.withPropertyValues(property).run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseInstanceOf(SetupException.class)
                .getRootCause()
                .hasMessageContaining(sentence));
    }
}
