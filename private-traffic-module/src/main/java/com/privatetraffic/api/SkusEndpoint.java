package com.privatetraffic.api;

import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.SellableSku;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be ordered. */
@RestController
final class SkusEndpoint {

    record SkuJson(String sku, String name, MoneyJson price, String productId) {

        static SkuJson of(SellableSku sku) {
            return new SkuJson(sku.sku(), sku.name(), MoneyJson.of(sku.price()), Ids.text(sku.productId()));
        }
    }

    private final Catalogue catalogue;

    SkusEndpoint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Needs(Scope.ORDERS)
    @GetMapping(Api.BASE + "/skus")
    Items<SkuJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        String position = Cursor.position(after);
        return Items.page(
                catalogue.find(q.trim(), position == null ? "" : position, Items.toRead(limit)),
                limit,
                SellableSku::sku,
                SkuJson::of);
    }
}
