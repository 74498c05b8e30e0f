package com.privatetraffic.starter.security;

import javax.servlet.Filter;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Keeps Spring Boot from putting Broadleaf's filter beans in front of every request: they belong into the security chain,
 * in Broadleaf's order, and nowhere else.
 */
public final class UnregisteredFilters implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
        for (String name : beans.getBeanNamesForType(Filter.class, true, false)) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.getName().startsWith("org.broadleafcommerce.")) {
                RootBeanDefinition registration = new RootBeanDefinition(FilterRegistrationBean.class);
                registration.getPropertyValues().add("filter", new RuntimeBeanReference(name));
                registration.getPropertyValues().add("enabled", false);
                registry.registerBeanDefinition(name + "NotRegistered", registration);
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Everything happens while definitions can still be added.
    }
}
