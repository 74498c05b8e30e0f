package com.privatetraffic.starter.nodes;

import java.util.List;
import java.util.function.Supplier;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.WorkflowException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Last before money moves: a node that stood still for so long that its lease on the order ended, and another may have
 * placed the order since, stops here. The cart stays.
 */
public final class LeaseCheck extends BaseActivity<ProcessContext<CheckoutSeed>> {

    /** Broadleaf confirms payments at 3000. */
    private static final int BEFORE_PAYMENT = 2_990;

    private final Supplier<Leases> leases;

    LeaseCheck(Supplier<Leases> leases) {
        this.leases = leases;
        setBeanName("broadleafStarterLeaseCheck");
        setOrder(BEFORE_PAYMENT);
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws WorkflowException {
        Long order = context.getSeedData().getOrder().getId();
        if (leases.get().hasLost(OneCheckout.lease(order))) {
            throw new WorkflowException("This node stood still for so long that another may have placed order " + order
                    + ". Nothing was charged by this one; look again.");
        }
        return context;
    }

    /** Adds the activity before Broadleaf sorts them; a store's own list stays as it is. */
    static BeanPostProcessor inCheckout(Supplier<Leases> leases) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if ("blCheckoutWorkflow".equals(name) && bean instanceof BaseProcessor workflow) {
                    // Broadleaf declares the list by wildcards nothing but null fits into.
                    @SuppressWarnings({"unchecked", "rawtypes"})
                    List<Activity<?>> activities = (List) workflow.getActivities();
                    activities.add(new LeaseCheck(leases));
                }
                return bean;
            }
        };
    }
}
