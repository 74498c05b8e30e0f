package com.privatetraffic.starter.security;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Takes out controllers that come along with Broadleaf's component scans although no page leads to them. They would be
 * open to everyone: phones of customers by id, a registration without a form, any template by its name.
 */
public final class ForgottenControllers implements BeanDefinitionRegistryPostProcessor {

    private static final Set<String> TYPES = Set.of(
            "org.broadleafcommerce.cms.web.PreviewTemplateController",
            "org.broadleafcommerce.profile.web.controller.CustomerPhoneController",
            "org.broadleafcommerce.profile.web.controller.RegisterCustomerController");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (String name : registry.getBeanDefinitionNames()) {
            String type = registry.getBeanDefinition(name).getBeanClassName();
            if (type != null && TYPES.contains(type)) {
                registry.removeBeanDefinition(name);
            }
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Everything happens while definitions can still be removed.
    }
}
