package com.privatetraffic.sample.demo;

import com.privatetraffic.sample.demo.DemoCatalogue.Item;
import com.privatetraffic.sample.demo.DemoCatalogue.Label;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/** Writes one product with its pictures, options and SKUs. Caller's transaction. */
class ProductWriter {

    private static final String MONEY = "USD";

    private final EntityManager entities;
    private final Chinese chinese;
    private final DemoCatalogue catalogue;

    ProductWriter(EntityManager entities, Chinese chinese, DemoCatalogue catalogue) {
        this.entities = entities;
        this.chinese = chinese;
        this.catalogue = catalogue;
    }

    Product write(Item item, Category category, int position) {
        Product product = new ProductImpl();
        Sku standard = standardSku(item);
        product.setDefaultSku(standard);
        product.setDefaultCategory(category);
        product.setUrl(item.url());
        product.setManufacturer("Linden & Co.");
        product.setCanSellWithoutOptions(item.options().isEmpty());
        entities.persist(product);
        standard.setDefaultProduct(product);

        CategoryProductXref place = new CategoryProductXrefImpl();
        place.setCategory(category);
        place.setProduct(product);
        place.setDisplayOrder(BigDecimal.valueOf(position));
        entities.persist(place);

        chinese.translate(TranslatedEntity.SKU, standard.getId(), "name", item.zh());
        chinese.translate(TranslatedEntity.SKU, standard.getId(), "description", item.zhDescription());
        chinese.translate(TranslatedEntity.SKU, standard.getId(), "longDescription", item.zhDescription());
        writeSkus(item, product);
        return product;
    }

    private static Sku standardSku(Item item) {
        Sku sku = new SkuImpl();
        sku.setName(item.name());
        sku.setDescription(item.description());
        sku.setLongDescription(item.description());
        sku.setRetailPrice(new Money(item.price(), MONEY));
        if (item.sale() != null) {
            sku.setSalePrice(new Money(item.sale(), MONEY));
        }
        sku.setActiveStartDate(CatalogueWriter.onSaleSince());
        sku.setTaxable(true);
        sku.setDiscountable(true);
        sku.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        addPictures(item, sku);
        return sku;
    }

    /** The main picture, one of each other colour, and one from close by; a tag names the colour shown. */
    private static void addPictures(Item item, Sku sku) {
        List<String> colours = item.colours();
        sku.getSkuMedia()
                .put("primary", media(item.mainPicture(), item.name(), colours.isEmpty() ? null : colours.get(0)));
        int view = 1;
        for (String colour : colours.subList(Math.min(1, colours.size()), colours.size())) {
            sku.getSkuMedia().put("view-" + ++view, media(item.picture(colour), item.name() + ", " + colour, colour));
        }
        sku.getSkuMedia().put("view-" + ++view, media(item.detailPicture(), item.name(), null));
    }

    static Media media(String file, String text, String tag) {
        Media media = new MediaImpl();
        media.setTitle(text);
        media.setAltText(text);
        media.setTags(tag);
        media.setUrl("/img/products/" + file);
        return media;
    }

    private void writeSkus(Item item, Product product) {
        if (item.options().isEmpty()) {
            return;
        }
        Map<String, ProductOptionValue> written = new HashMap<>();
        int place = 0;
        for (Map.Entry<String, List<String>> option : item.options().entrySet()) {
            write(option.getKey(), option.getValue(), ++place, product, item, written);
        }
        for (List<String> combination : item.combinations()) {
            // Name, price and picture stay empty: Broadleaf takes them from the product's standard SKU.
            Sku sku = new SkuImpl();
            sku.setProduct(product);
            sku.setActiveStartDate(CatalogueWriter.onSaleSince());
            combination.forEach(value -> sku.getProductOptionValuesCollection().add(written.get(value)));
            if (item.soldOut().contains(String.join(" ", combination))) {
                sku.setInventoryType(InventoryType.UNAVAILABLE);
            }
            entities.persist(sku);
        }
    }

    private void write(
            String name,
            List<String> values,
            int order,
            Product product,
            Item item,
            Map<String, ProductOptionValue> written) {
        Label label = catalogue.labels().get(name);
        ProductOption option = new ProductOptionImpl();
        option.setAttributeName(name);
        option.setLabel(label.en());
        option.setType(ProductOptionType.SELECT);
        option.setRequired(true);
        option.setUseInSkuGeneration(true);
        option.setDisplayOrder(order);
        entities.persist(option);
        chinese.translate(TranslatedEntity.PRODUCT_OPTION, option.getId(), "label", label.zh());
        long place = 0;
        for (String text : values) {
            ProductOptionValue value = new ProductOptionValueImpl();
            value.setProductOption(option);
            value.setAttributeValue(text);
            value.setDisplayOrder(place++);
            if (item.extra().containsKey(text)) {
                value.setPriceAdjustment(new Money(item.extra().get(text), MONEY));
            }
            entities.persist(value);
            written.put(text, value);
            chinese.translate(
                    TranslatedEntity.PRODUCT_OPTION_VALUE,
                    value.getId(),
                    "attributeValue",
                    catalogue.words().get(text));
        }
        ProductOptionXref link = new ProductOptionXrefImpl();
        link.setProduct(product);
        link.setProductOption(option);
        entities.persist(link);
    }
}
