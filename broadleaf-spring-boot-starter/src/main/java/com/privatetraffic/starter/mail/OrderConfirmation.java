package com.privatetraffic.starter.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.email.domain.EmailTargetImpl;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * Late in the checkout: puts the confirmation into the queue, which sends it once the order is saved. Whatever goes wrong
 * with a mail, the order goes on.
 */
final class OrderConfirmation extends BaseActivity<ProcessContext<CheckoutSeed>> {

    private static final Logger LOG = LoggerFactory.getLogger(OrderConfirmation.class);

    private final EmailService mails;

    OrderConfirmation(EmailService mails) {
        this.mails = mails;
        setBeanName("broadleafStarterOrderConfirmation");
        setOrder(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
        Order order = context.getSeedData().getOrder();
        try {
            if (order.getEmailAddress() != null && !order.getEmailAddress().isBlank()) {
                mails.sendBasicEmail(info(), target(order), variables(order));
            }
        } catch (RuntimeException e) {
            LOG.error("The confirmation of order {} couldn't be written.", order.getId(), e);
        }
        return context;
    }

    private static EmailInfo info() {
        EmailInfo info = new EmailInfo();
        info.setEmailType("ORDER_CONFIRMATION");
        info.setEmailTemplate("order-confirmation");
        info.setSubject("mail.order.subject");
        return info;
    }

    private static EmailTargetImpl target(Order order) {
        EmailTargetImpl target = new EmailTargetImpl();
        target.setEmailAddress(order.getEmailAddress());
        return target;
    }

    private static Map<String, Object> variables(Order order) {
        Locale locale = MailLanguage.current();
        Map<String, Object> variables = new HashMap<>();
        variables.put("order", OrderSummary.of(order, locale));
        variables.put(QueuedMessageCreator.SUBJECT_ARGUMENTS, new Object[] {order.getOrderNumber()});
        variables.put(QueuedMessageCreator.ORDER_ID, order.getId());
        return variables;
    }

    /** Adds the activity before Broadleaf sorts them; a store's own list stays as it is. */
    static BeanPostProcessor inCheckout(java.util.function.Supplier<EmailService> mails) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if ("blCheckoutWorkflow".equals(name) && bean instanceof BaseProcessor workflow) {
                    // Broadleaf declares the list by wildcards nothing but null fits into.
                    @SuppressWarnings({"unchecked", "rawtypes"})
                    List<Activity<?>> activities = (List) workflow.getActivities();
                    activities.add(new OrderConfirmation(mails.get()));
                }
                return bean;
            }
        };
    }
}
