package com.privatetraffic.admin.menu;

import com.privatetraffic.admin.contact.ContactSection;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionQualifiedEntityImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSectionImpl;

/**
 * Sections that were lists of an entity once and have pages of their own now. Their rows and permissions go along, and with
 * them whatever the store's owner granted.
 */
final class FormerTypes {

    private static final Map<String, Class<?>> NOW =
            Map.of("com.privatetraffic.admin.entity.ContactEntity", ContactSection.class);

    private FormerTypes() {}

    /** In the caller's transaction, before anything of the menu was read in it. */
    static void replace(EntityManager entities) {
        NOW.forEach((former, now) -> {
            replace(entities, AdminSectionImpl.class, "ceilingEntity", former, now);
            replace(entities, AdminPermissionQualifiedEntityImpl.class, "ceilingEntityFullyQualifiedName", former, now);
        });
    }

    private static void replace(EntityManager entities, Class<?> rows, String field, String former, Class<?> now) {
        entities.createQuery("update %s e set e.%2$s = :now where e.%2$s = :former".formatted(rows.getName(), field))
                .setParameter("now", now.getName())
                .setParameter("former", former)
                .executeUpdate();
    }
}
