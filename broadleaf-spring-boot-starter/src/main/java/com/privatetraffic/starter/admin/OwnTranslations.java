package com.privatetraffic.starter.admin;

import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.service.TranslationServiceImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;

/**
 * Shows a translation to those who may read its entity. Broadleaf's admin asks for the entity the request names beside the
 * translation's number, which may be another, and fails where there is no such number.
 */
public class OwnTranslations extends TranslationServiceImpl {

    private final TranslationRights rights;

    public OwnTranslations(TranslationRights rights) {
        this.rights = rights;
    }

    @Override
    public Translation findTranslationById(Long id) {
        rights.check(id, EntityOperationType.FETCH);
        return super.findTranslationById(id);
    }
}
