package com.privatetraffic.starter.admin;

import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Tells sections whose pages a plugin makes itself from those Broadleaf makes pages for: what stands there for an entity is
 * no entity, but the type of a bean. Its permissions are tied to that type.
 */
final class OwnPages {

    private final ListableBeanFactory beans;

    OwnPages(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean areOf(AdminSection section) {
        return areOf(section.getCeilingEntity());
    }

    /** Whether this is the name of such a type. */
    boolean areOf(String type) {
        ClassLoader loader = OwnPages.class.getClassLoader();
        return type != null
                && type.indexOf('.') > 0
                && ClassUtils.isPresent(type, loader)
                && beans.getBeanNamesForType(ClassUtils.resolveClassName(type, loader), true, false).length > 0;
    }
}
