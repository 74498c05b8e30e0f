package com.privatetraffic.starter.admin;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManager;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks for the right to change the entity of a translation before it is written, by whichever of the admin's addresses: the
 * one the row has, and the one it would get.
 */
public class TranslationRows extends PersistenceManagerEventHandlerAdapter {

    private final TranslationRights rights;

    public TranslationRows(TranslationRights rights) {
        this.rights = rights;
    }

    /** Broadleaf takes adding what has a number for changing it. */
    @Override
    public PersistenceManagerEventHandlerResponse preAdd(PersistenceManager manager, PersistencePackage change)
            throws ServiceException {
        check(change);
        return super.preAdd(manager, change);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preUpdate(PersistenceManager manager, PersistencePackage change)
            throws ServiceException {
        check(change);
        return super.preUpdate(manager, change);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preRemove(PersistenceManager manager, PersistencePackage change)
            throws ServiceException {
        check(change);
        return super.preRemove(manager, change);
    }

    private void check(PersistencePackage change) {
        String ceiling = change.getCeilingEntityFullyQualifiedClassname();
        if (!Translation.class.getName().equals(ceiling)
                && !TranslationImpl.class.getName().equals(ceiling)) {
            return;
        }
        String id = value(change.getEntity(), "id");
        if (id != null) {
            rights.check(number(id), EntityOperationType.UPDATE);
        }
        String kind = value(change.getEntity(), "entityType");
        if (kind != null) {
            rights.check(kind, EntityOperationType.UPDATE);
        }
    }

    private static Long number(String id) {
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
        }
    }

    private static String value(Entity entity, String name) {
        Property property = entity.findProperty(name);
        return property == null
                        || property.getValue() == null
                        || property.getValue().isEmpty()
                ? null
                : property.getValue();
    }
}
