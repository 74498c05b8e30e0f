package com.privatetraffic.sample.demo;

import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;

/** Writes Chinese texts as Broadleaf's translations. Caller's transaction. */
class Chinese {

    private final EntityManager entities;

    Chinese(EntityManager entities) {
        this.entities = entities;
    }

    /** Without a text the field stays as it is in English. */
    void translate(TranslatedEntity entity, Long id, String field, String text) {
        if (text == null) {
            return;
        }
        Translation translation = new TranslationImpl();
        translation.setEntityType(entity);
        translation.setEntityId(id.toString());
        translation.setFieldName(field);
        translation.setLocaleCode("zh_CN");
        translation.setTranslatedValue(text);
        entities.persist(translation);
    }
}
