package com.privatetraffic.admin.order;

import com.privatetraffic.commission.Commissions;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderOutlooks;
import com.privatetraffic.text.Texts;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class OrderDeedBeans {

    @Bean
    OrderPage privateTrafficOrderPage(
            OrderActions actions,
            OrderOutlooks outlooks,
            Commissions commissions,
            Texts texts,
            @Qualifier("messageSource") MessageSource messages,
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation) {
        return new OrderPage(actions, outlooks, new OrderViews(commissions, texts, messages), permissions, navigation);
    }

    @Bean
    OrderButtons privateTrafficOrderButtons(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            OrderOutlooks outlooks,
            FormBuilderExtensionManager forms) {
        OrderButtons buttons = new OrderButtons(permissions, outlooks);
        forms.registerHandler(buttons);
        return buttons;
    }
}
