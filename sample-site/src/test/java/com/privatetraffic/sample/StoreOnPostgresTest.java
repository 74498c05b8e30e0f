package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = StorefrontApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=application,storefront", "broadleaf.search.home=target/solr-postgres"})
@ActiveProfiles("demo")
@DirtiesContext
class StoreOnPostgresTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void startADatabase(DynamicPropertyRegistry properties) throws IOException {
        // Ends with the JVM, after the application has let go of it.
        EmbeddedPostgres database = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> database.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @Test
    void aGuestFindsAndBuysOnAFreshPostgres() {
        Browser browser = new Browser(port);
        assertThat(browser.open("/search?q=candle").text()).contains("Beeswax Candle");

        browser.open("/home-goods/beeswax-candle");
        browser.submit("/cart/add", Map.of("quantity", "1"));
        browser.open("/checkout");

        assertThat(browser.submit("/checkout", ShoppingTest.GUEST).text()).contains("Your order is placed", "$27.00");
    }

    @Test
    void theModuleWritesInTheStoresTransaction(@Autowired ApplicationContext store) {
        new OneTransaction(store).rolledBackLeavesNothing();
        new OneTransaction(store).committedLeavesAllThree();
    }
}
