package com.privatetraffic.starter.admin;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.service.navigation.PolymorphicEntitySectionAuthorizationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Leaves a section out of the menu whose entity isn't on the class path: a plugin was taken away, its rows are still there.
 * Broadleaf's own check fails with every page of the admin then, and knows no section that has pages of its own.
 */
public class ExistingSections extends PolymorphicEntitySectionAuthorizationImpl {

    private final OwnPages own;

    public ExistingSections(ListableBeanFactory beans) {
        this.own = new OwnPages(beans);
    }

    @Override
    public boolean isUserAuthorizedToViewSection(AdminUser user, AdminSection section) {
        String entity = section.getCeilingEntity();
        boolean gone = entity != null
                && !entity.isBlank()
                && !ClassUtils.isPresent(entity, getClass().getClassLoader());
        return !gone && (own.areOf(section) || super.isUserAuthorizedToViewSection(user, section));
    }
}
