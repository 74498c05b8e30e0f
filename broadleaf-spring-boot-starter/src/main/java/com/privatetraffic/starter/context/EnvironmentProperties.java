package com.privatetraffic.starter.context;

import java.util.Properties;
import org.broadleafcommerce.common.config.RuntimeEnvironmentPropertiesConfigurer;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Broadleaf's property files with Spring Boot's environment in front: a store owner sets every Broadleaf property where
 * they set all others, and never needs a {@code runtime-properties} folder or a system property of Broadleaf's own.
 */
public class EnvironmentProperties extends RuntimeEnvironmentPropertiesConfigurer implements EnvironmentAware {

    private Environment environment;

    public EnvironmentProperties() {
        // No environments of Broadleaf's own: Boot's profiles do that work.
        setKeyResolver(() -> "production");
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected String resolvePlaceholder(String placeholder, Properties files) {
        String value = environment.getProperty(placeholder);
        return value == null ? super.resolvePlaceholder(placeholder, files) : value;
    }
}
