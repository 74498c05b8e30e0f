package com.privatetraffic.broadleaf;

import java.util.List;
import java.util.function.Supplier;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Adds the module's activity to the checkout workflow before Broadleaf sorts its activities. A store's own list, whatever
 * it added or took away, stays as it is; no XML of the store is needed.
 */
final class CheckoutWorkflowExtension implements BeanPostProcessor {

    private static final String WORKFLOW = "blCheckoutWorkflow";

    private final Supplier<? extends Activity<ProcessContext<CheckoutSeed>>> activity;

    CheckoutWorkflowExtension(Supplier<? extends Activity<ProcessContext<CheckoutSeed>>> activity) {
        this.activity = activity;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (WORKFLOW.equals(name) && bean instanceof BaseProcessor workflow) {
            // Broadleaf declares the list by wildcards nothing but null fits into.
            @SuppressWarnings({"unchecked", "rawtypes"})
            List<Activity<?>> activities = (List) workflow.getActivities();
            activities.add(activity.get());
        }
        return bean;
    }
}
