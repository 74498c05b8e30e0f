package com.privatetraffic.starter.admin;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.service.navigation.PolymorphicEntitySectionAuthorizationImpl;
import org.springframework.util.ClassUtils;

/**
 * Leaves a section out of the menu whose entity isn't on the class path: a plugin was taken away, its rows are still there.
 * Broadleaf's own check fails with every page of the admin then.
 */
public class ExistingSections extends PolymorphicEntitySectionAuthorizationImpl {

    @Override
    public boolean isUserAuthorizedToViewSection(AdminUser user, AdminSection section) {
        String entity = section.getCeilingEntity();
        boolean gone = entity != null
                && !entity.isBlank()
                && !ClassUtils.isPresent(entity, getClass().getClassLoader());
        return !gone && super.isUserAuthorizedToViewSection(user, section);
    }
}
