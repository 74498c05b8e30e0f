package com.privatetraffic.broadleaf;

import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** The code by which the outside names a SKU: Broadleaf 3.1 has none but the id. */
final class SkuCode {

    private SkuCode() {}

    static String of(Sku sku) {
        return String.valueOf(sku.getId());
    }

    static Optional<Long> id(String code) {
        try {
            return Optional.of(Long.valueOf(code.trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
