package com.privatetraffic.sample.listing;

import java.util.List;
import java.util.Map;
import javax.annotation.PostConstruct;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.solr.FieldType;
import org.broadleafcommerce.core.search.service.solr.AbstractSolrSearchServiceExtensionHandler;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceExtensionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Lets a search field hold what a product can be had in: the property {@code productOptions.COLOUR} is the list of values of
 * its option COLOUR, in the store's own language, so that an address means the same in every language.
 */
@Component
class OptionFacets extends AbstractSolrSearchServiceExtensionHandler {

    private static final String PREFIX = "productOptions.";

    private final SolrSearchServiceExtensionManager manager;

    OptionFacets(@Qualifier("blSolrSearchServiceExtensionManager") SolrSearchServiceExtensionManager manager) {
        this.manager = manager;
    }

    @PostConstruct
    void register() {
        manager.registerHandler(this);
    }

    @Override
    public ExtensionResultStatusType addPropertyValues(
            Product product,
            Field field,
            FieldType fieldType,
            Map<String, Object> values,
            String propertyName,
            List<Locale> locales) {
        if (!propertyName.startsWith(PREFIX)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        String option = propertyName.substring(PREFIX.length());
        List<String> choices = ChoiceWords.untranslated(() -> product.getProductOptionXrefs().stream()
                .map(ProductOptionXref::getProductOption)
                .filter(one -> option.equals(one.getAttributeName()))
                .flatMap(one -> one.getAllowedValues().stream())
                .map(ProductOptionValue::getAttributeValue)
                .distinct()
                .toList());
        if (!choices.isEmpty()) {
            values.put("", choices);
        }
        return ExtensionResultStatusType.HANDLED;
    }

    /** Before the host's own, which would look for a getter. */
    @Override
    public int getPriority() {
        return 0;
    }
}
