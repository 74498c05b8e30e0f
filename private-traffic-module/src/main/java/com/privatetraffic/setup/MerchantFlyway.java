package com.privatetraffic.setup;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ResourceLoader;

/**
 * The module brings the Flyway library along; Spring Boot would take that as the wish to run the store's own migrations
 * and stop at a schema it never saw. Where the store has none ({@code db/migration} missing, {@code spring.flyway.*} not
 * set), Boot's Flyway therefore stays off. A store with migrations, or with a Flyway bean of its own, notices nothing.
 */
class MerchantFlyway implements EnvironmentPostProcessor {

    private static final String SWITCH = "spring.flyway.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(SWITCH) || environment.containsProperty("spring.flyway.locations")) {
            return;
        }
        ResourceLoader loader = application.getResourceLoader();
        ClassLoader classes = loader != null ? loader.getClassLoader() : application.getClassLoader();
        if (classes == null || classes.getResource("db/migration") == null) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("privateTrafficFlyway", Map.of(SWITCH, "false")));
        }
    }
}
