package com.privatetraffic.admin;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** In an admin application the module neither serves visitors nor runs due tasks, unless the store says otherwise. */
final class AdminDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("admin".equalsIgnoreCase(environment.getProperty("broadleaf.application"))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "privateTrafficAdmin",
                            Map.of(
                                    "private-traffic.tasks.execute",
                                    "false",
                                    "private-traffic.pages.enabled",
                                    "false")));
        }
    }
}
