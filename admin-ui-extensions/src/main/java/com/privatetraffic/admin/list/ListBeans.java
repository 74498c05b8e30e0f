package com.privatetraffic.admin.list;

import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.setup.Database;
import java.io.Serializable;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package; the context patch names the handlers to Broadleaf. */
@Configuration(proxyBeanMethods = false)
public class ListBeans {

    private final SecurityVerifier permissions;
    private final MessageSource messages;
    private final Database database;

    ListBeans(
            @Qualifier("blAdminSecurityRemoteService") SecurityVerifier permissions,
            @Qualifier("messageSource") MessageSource messages,
            Database database) {
        this.permissions = permissions;
        this.messages = messages;
        this.database = database;
    }

    @Bean
    CustomPersistenceHandler privateTrafficMemberList() {
        return handler(new MemberList());
    }

    @Bean
    CustomPersistenceHandler privateTrafficSalespersonList(AuditTrail audit, PhoneNumbers phones) {
        return handler(new SalespersonList(audit, phones));
    }

    @Bean
    CustomPersistenceHandler privateTrafficCommissionList() {
        return handler(new CommissionList());
    }

    @Bean
    FormTexts privateTrafficFormTexts(FormBuilderExtensionManager forms) {
        FormTexts texts = new FormTexts(messages);
        forms.registerHandler(texts);
        return texts;
    }

    @Bean
    ColumnFilters privateTrafficColumnFilters(AdminAbstractControllerExtensionManager pages) {
        ColumnFilters filters = new ColumnFilters();
        pages.registerHandler(filters);
        return filters;
    }

    private <T extends Serializable> CustomPersistenceHandler handler(AdminList<T> list) {
        return new ListHandler<>(list, permissions, messages, database);
    }
}
