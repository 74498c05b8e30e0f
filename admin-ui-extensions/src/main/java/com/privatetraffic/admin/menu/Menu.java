package com.privatetraffic.admin.menu;

import com.privatetraffic.admin.contact.FullPhones;
import com.privatetraffic.admin.order.Deed;
import com.privatetraffic.admin.pool.ConnectionRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminModule;
import org.broadleafcommerce.openadmin.server.security.domain.AdminModuleImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSectionImpl;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the module's menu and permissions where they are missing. What is there already is never touched, so whatever a
 * store's owner renamed, moved, granted or revoked stays; the super admin role is granted what is new. One transaction: of
 * two admin applications that start at once on a fresh database, the unique section key lets one write.
 */
public class Menu {

    static final String MODULE = "PrivateTraffic";
    static final String READ_ALL = "PERMISSION_READ_PRIVATE_TRAFFIC";

    private static final String ORDERS = "PERMISSION_MAINTAIN_PT_ORDER";
    private static final String PHONES = "PERMISSION_READ_PT_PHONES";
    private static final String CONNECTIONS = "PERMISSION_MAINTAIN_PT_CONNECTION";
    private static final String SUPER_ADMIN = "ROLE_ADMIN";

    private final TransactionTemplate transactions;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    Menu(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Completes menu and permissions.
     *
     * @return false when Broadleaf's own roles aren't in the database yet; then nothing was written
     */
    public boolean complete() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (all(AdminRole.class).isEmpty()) {
                return false;
            }
            write();
            return true;
        }));
    }

    private void write() {
        FormerTypes.replace(entities);
        Permissions permissions = new Permissions(entities);
        List<AdminPermission> reads = new ArrayList<>();
        List<AdminSection> sections = new ArrayList<>();
        AdminModule module = module();
        Optional<AdminPermission> readAll = permissions.find(READ_ALL);
        for (MenuSection each : MenuSection.ALL) {
            boolean isNew = find(each).isEmpty();
            AdminSection section = section(each, module);
            AdminPermission read = permissions.plain(PermissionType.READ, each);
            reads.add(read);
            sections.add(section);
            if (isNew) {
                // In a menu of an earlier version; whoever reads all reads what is new, too.
                readAll.ifPresent(all -> {
                    all.getAllChildPermissions().add(read);
                    section.getPermissions().add(all);
                });
            }
            offer(
                    section,
                    permissions,
                    "PERMISSION_VIEW_" + each.permission(),
                    PermissionType.READ,
                    "View " + each.name(),
                    List.of(read));
            if (each.editable()) {
                AdminPermission update = permissions.plain(PermissionType.UPDATE, each);
                offer(
                        section,
                        permissions,
                        "PERMISSION_MAINTAIN_" + each.permission(),
                        PermissionType.UPDATE,
                        "Maintain " + each.name(),
                        List.of(read, update));
            }
        }
        offerOrderDeeds(permissions);
        offerPhones(permissions);
        reads.add(offerConnections(permissions));
        if (readAll.isEmpty()) {
            AdminPermission all =
                    permissions.friendly(READ_ALL, PermissionType.READ, "View all of Private Traffic", reads);
            sections.forEach(section -> section.getPermissions().add(all));
        }
    }

    /** To fulfil, refund and cancel: whoever may look at orders in the host's section still needs it. */
    private void offerOrderDeeds(Permissions permissions) {
        if (permissions.find(ORDERS).isEmpty()) {
            AdminPermission update =
                    permissions.plain(PermissionType.UPDATE, "PT_ORDER", "Orders after placement", Deed.class);
            AdminPermission made = permissions.friendly(
                    ORDERS, PermissionType.UPDATE, "Fulfil, refund and cancel orders", List.of(update));
            superAdmin().ifPresent(role -> role.getAllPermissions().add(made));
        }
    }

    /** Whoever works with contacts but hasn't this one sees a number only by asking for it. */
    private void offerPhones(Permissions permissions) {
        if (permissions.find(PHONES).isEmpty()) {
            AdminPermission read =
                    permissions.plain(PermissionType.READ, "PT_PHONE", "Phone numbers of contacts", FullPhones.class);
            AdminPermission made = permissions.friendly(
                    PHONES, PermissionType.READ, "See phone numbers of contacts in full", List.of(read));
            superAdmin().ifPresent(role -> role.getAllPermissions().add(made));
        }
    }

    /** To see and change credentials: a permission of its own beside that of the section they stand in. */
    private AdminPermission offerConnections(Permissions permissions) {
        boolean isNew = permissions.find(CONNECTIONS).isEmpty();
        AdminPermission read =
                permissions.plain(PermissionType.READ, "PT_CONNECTION", "Connections", ConnectionRights.class);
        if (isNew) {
            AdminPermission update =
                    permissions.plain(PermissionType.UPDATE, "PT_CONNECTION", "Connections", ConnectionRights.class);
            AdminPermission made = permissions.friendly(
                    CONNECTIONS, PermissionType.UPDATE, "Maintain Connections", List.of(read, update));
            superAdmin().ifPresent(role -> role.getAllPermissions().add(made));
            permissions.find(READ_ALL).ifPresent(all -> all.getAllChildPermissions()
                    .add(read));
        }
        return read;
    }

    private AdminModule module() {
        return all(AdminModule.class).stream()
                .filter(module -> MODULE.equals(module.getModuleKey()))
                .findFirst()
                .orElseGet(() -> {
                    AdminModule module = new AdminModuleImpl();
                    module.setName("Private Traffic");
                    module.setModuleKey(MODULE);
                    module.setIcon("icon-group");
                    module.setDisplayOrder(350);
                    entities.persist(module);
                    return module;
                });
    }

    private AdminSection section(MenuSection wanted, AdminModule module) {
        return find(wanted).orElseGet(() -> {
            AdminSection section = new AdminSectionImpl();
            section.setName(wanted.name());
            section.setSectionKey(wanted.key());
            section.setUrl("/" + wanted.key());
            section.setModule(module);
            section.setCeilingEntity(wanted.entity().getName());
            section.setDisplayOrder(wanted.order());
            entities.persist(section);
            // The unique key decides here, before anything else is written, who writes.
            entities.flush();
            return section;
        });
    }

    private Optional<AdminSection> find(MenuSection wanted) {
        return all(AdminSection.class).stream()
                .filter(section -> wanted.key().equals(section.getSectionKey()))
                .findFirst();
    }

    private void offer(
            AdminSection section,
            Permissions permissions,
            String name,
            PermissionType type,
            String description,
            List<AdminPermission> children) {
        if (permissions.find(name).isEmpty()) {
            AdminPermission made = permissions.friendly(name, type, description, children);
            section.getPermissions().add(made);
            superAdmin().ifPresent(role -> role.getAllPermissions().add(made));
        }
    }

    private Optional<AdminRole> superAdmin() {
        return all(AdminRole.class).stream()
                .filter(role -> SUPER_ADMIN.equals(role.getName()))
                .findFirst();
    }

    private <T> List<T> all(Class<T> type) {
        return entities.createQuery("select e from " + type.getName() + " e", type)
                .getResultList();
    }
}
