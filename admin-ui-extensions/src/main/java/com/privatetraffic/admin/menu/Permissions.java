package com.privatetraffic.admin.menu;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionQualifiedEntity;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionQualifiedEntityImpl;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;

/**
 * Permissions the way Broadleaf has them: a plain one says what may be done with an entity, a friendly one is what a role is
 * given and has plain ones as children. Known by name: one that is there is left as its owner changed it.
 */
final class Permissions {

    private final EntityManager entities;

    Permissions(EntityManager entities) {
        this.entities = entities;
    }

    Optional<AdminPermission> find(String name) {
        return entities.createQuery(
                        "select p from " + AdminPermission.class.getName() + " p where p.name = :name",
                        AdminPermission.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    AdminPermission plain(PermissionType type, MenuSection section) {
        return plain(type, section.permission(), section.name(), section.entity());
    }

    AdminPermission plain(PermissionType type, String what, String description, Class<?> tiedTo) {
        String name = "PERMISSION_" + type.getType() + "_" + what;
        return find(name).orElseGet(() -> {
            AdminPermission made = make(name, type, type.getFriendlyType() + " " + description);
            AdminPermissionQualifiedEntity entity = new AdminPermissionQualifiedEntityImpl();
            entity.setCeilingEntityFullyQualifiedName(tiedTo.getName());
            entity.setAdminPermission(made);
            entities.persist(entity);
            made.getQualifiedEntities().add(entity);
            return made;
        });
    }

    AdminPermission friendly(String name, PermissionType type, String description, List<AdminPermission> children) {
        AdminPermission made = make(name, type, description);
        made.getAllChildPermissions().addAll(children);
        entities.flush();
        // The only field of a permission that Broadleaf gives no setter.
        entities.createQuery("update " + made.getClass().getName() + " p set p.isFriendly = true where p.id = :id")
                .setParameter("id", made.getId())
                .executeUpdate();
        return made;
    }

    private AdminPermission make(String name, PermissionType type, String description) {
        AdminPermission made = new AdminPermissionImpl();
        made.setName(name);
        made.setType(type);
        made.setDescription(description);
        entities.persist(made);
        return made;
    }
}
