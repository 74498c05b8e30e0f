package com.privatetraffic.sample.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.springframework.stereotype.Component;

/** What a product's page shows besides its texts: pictures and options in their order, and which choices are sold out. */
@Component("productDisplay")
public class ProductDisplay {

    private static final String MAIN = "primary";

    /** The main picture first. */
    public List<Media> pictures(Product product) {
        return product.getMedia().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Media> entry) ->
                                !entry.getKey().equals(MAIN))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    public List<ProductOption> options(Product product) {
        return product.getProductOptionXrefs().stream()
                .map(ProductOptionXref::getProductOption)
                .sorted(Comparator.comparing(
                        ProductOption::getDisplayOrder, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Choices that can't be had at the moment. */
    public List<String> soldOut(Product product) {
        return product.getAdditionalSkus().stream()
                .filter(ProductDisplay::isSoldOut)
                .map(ProductDisplay::choice)
                .toList();
    }

    private static boolean isSoldOut(Sku sku) {
        boolean counted = InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType());
        return InventoryType.UNAVAILABLE.equals(sku.getInventoryType())
                || (counted && (sku.getQuantityAvailable() == null || sku.getQuantityAvailable() <= 0));
    }

    private static String choice(Sku sku) {
        return sku.getProductOptionValuesCollection().stream()
                .sorted(Comparator.comparing(
                        (ProductOptionValue value) -> value.getProductOption().getDisplayOrder(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(ProductOptionValue::getAttributeValue)
                .collect(Collectors.joining(" · "));
    }
}
