package com.privatetraffic.sample.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.broadleafcommerce.common.i18n.service.TranslationConsiderationContext;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * What a choice such as a colour is called in the shopper's language, for facets and pictures, which hold it in the store's
 * own. Reads the merchant's options once per request.
 */
@Component("choiceWords")
@RequestScope
public class ChoiceWords {

    private final CatalogService catalogue;
    private Map<String, String> words;

    public ChoiceWords(@Qualifier("blCatalogService") CatalogService catalogue) {
        this.catalogue = catalogue;
    }

    /** The word itself if nobody translated it. */
    public String of(String choice) {
        if (words == null) {
            words = read();
        }
        return words.getOrDefault(choice, choice);
    }

    private Map<String, String> read() {
        List<ProductOptionValue> values = catalogue.readAllProductOptions().stream()
                .flatMap(option -> option.getAllowedValues().stream())
                .toList();
        Map<String, String> read = new HashMap<>();
        for (ProductOptionValue value : values) {
            read.putIfAbsent(untranslated(value::getAttributeValue), value.getAttributeValue());
        }
        return read;
    }

    /** Runs with Broadleaf's translation off. */
    static <T> T untranslated(Supplier<T> reading) {
        Boolean before = TranslationConsiderationContext.getTranslationConsiderationContext();
        TranslationConsiderationContext.setTranslationConsiderationContext(false);
        try {
            return reading.get();
        } finally {
            TranslationConsiderationContext.setTranslationConsiderationContext(before);
        }
    }
}
