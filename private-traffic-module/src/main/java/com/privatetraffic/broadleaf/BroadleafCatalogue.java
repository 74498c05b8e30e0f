package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.SellableSku;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.Session;

/** Broadleaf's SKUs; their code is Broadleaf's id. */
final class BroadleafCatalogue implements Catalogue {

    private static final int PAGE = 200;
    private static final String PAGE_QUERY = "select s from " + SkuImpl.class.getName() + " s"
            + " left join s.product p left join p.defaultSku d"
            + " where s.id > :after and (lower(s.name) like :text or lower(d.name) like :text) order by s.id";

    private final FreshRead database;

    BroadleafCatalogue(FreshRead database) {
        this.database = database;
    }

    @Override
    public List<SellableSku> find(String query, String afterSku, int limit) {
        String text = "%" + (query == null ? "" : query.trim().toLowerCase(Locale.ROOT)) + "%";
        return database.read(session -> {
            List<SellableSku> found = new ArrayList<>();
            Long after = afterSku == null || afterSku.isBlank()
                    ? Long.valueOf(0)
                    : SkuCode.id(afterSku).orElse(Long.MAX_VALUE);
            while (found.size() < limit && after != null) {
                after = page(session, text, after, limit, found);
            }
            return found;
        });
    }

    /** Adds what is sold of one page; answers where the next page begins, or null after the last. */
    private static Long page(Session session, String text, Long after, int limit, List<SellableSku> found) {
        List<SkuImpl> skus = session.createQuery(PAGE_QUERY, SkuImpl.class)
                .setParameter("after", after)
                .setParameter("text", text)
                .setMaxResults(PAGE)
                .list();
        for (Sku sku : skus) {
            if (found.size() == limit) {
                return null;
            }
            if (isSold(sku)) {
                found.add(sellable(sku));
            }
        }
        return skus.size() < PAGE ? null : skus.get(PAGE - 1).getId();
    }

    /** A product's default SKU is sold only where the product has no other, or sells without options. */
    static boolean isSold(Sku sku) {
        Product product = sku.getProduct();
        if (product == null || !product.isActive() || !sku.isActive() || sku.getPrice() == null) {
            return false;
        }
        boolean isDefault = sku.getId().equals(product.getDefaultSku().getId());
        return !isDefault || product.getAdditionalSkus().isEmpty() || product.getCanSellWithoutOptions();
    }

    private static SellableSku sellable(Sku sku) {
        Currency currency = sku.getPrice().getCurrency();
        StringBuilder name = new StringBuilder(sku.getName());
        for (ProductOptionValue value : sku.getProductOptionValuesCollection()) {
            name.append(" · ").append(value.getAttributeValue());
        }
        return new SellableSku(
                SkuCode.of(sku),
                name.toString(),
                HostMoney.minor(sku.getPrice(), currency),
                sku.getProduct().getId());
    }
}
