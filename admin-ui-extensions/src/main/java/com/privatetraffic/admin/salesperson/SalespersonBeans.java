package com.privatetraffic.admin.salesperson;

import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salespeople;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class SalespersonBeans {

    @Bean
    DecisionPage privateTrafficDecisionPage(
            Roster roster,
            Salespeople salespeople,
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            @Qualifier("blAdminNavigationService") AdminNavigationService navigation) {
        return new DecisionPage(roster, salespeople, permissions, navigation);
    }

    @Bean
    DecisionButtons privateTrafficDecisionButtons(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            FormBuilderExtensionManager forms) {
        DecisionButtons buttons = new DecisionButtons(permissions);
        forms.registerHandler(buttons);
        return buttons;
    }
}
