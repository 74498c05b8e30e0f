package com.privatetraffic.sample.web;

import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.order.service.workflow.CheckAvailabilityActivity;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Broadleaf's own check of what is sold out into its workflows of the cart, where it doesn't stand by default. */
@Configuration(proxyBeanMethods = false)
class StockCheck {

    private static final Set<String> WORKFLOWS = Set.of("blAddItemWorkflow", "blUpdateItemWorkflow");

    /** Right after the request was found to make sense. */
    private static final int AFTER_VALIDATION = 1500;

    @Bean
    CheckAvailabilityActivity availabilityCheck() {
        CheckAvailabilityActivity check = new CheckAvailabilityActivity();
        check.setOrder(AFTER_VALIDATION);
        return check;
    }

    @Bean
    static BeanPostProcessor availabilityAmongTheCartsActivities(ObjectProvider<CheckAvailabilityActivity> check) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (WORKFLOWS.contains(name) && bean instanceof BaseProcessor workflow) {
                    // Broadleaf declares the list by wildcards nothing but null fits into.
                    @SuppressWarnings({"unchecked", "rawtypes"})
                    List<Activity<?>> activities = (List) workflow.getActivities();
                    activities.add(check.getObject());
                }
                return bean;
            }
        };
    }
}
