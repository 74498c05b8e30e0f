package com.privatetraffic.sample.demo;

import com.privatetraffic.sample.demo.DemoCatalogue.Choice;
import com.privatetraffic.sample.demo.DemoCatalogue.Item;
import com.privatetraffic.sample.demo.DemoCatalogue.Shelf;
import com.privatetraffic.sample.demo.DemoCatalogue.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.i18n.domain.Translation;
import org.broadleafcommerce.common.i18n.domain.TranslationImpl;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.FeaturedProduct;
import org.broadleafcommerce.core.catalog.domain.FeaturedProductImpl;
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
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/** Writes the demo goods as Broadleaf's entities; ids come from Broadleaf's own generator. Caller's transaction. */
class CatalogueWriter {

    private static final String CHINESE = "zh_CN";
    private static final String HOME = "/";

    /** A fixed day in the past: the goods are on sale whatever the machine's clock says. */
    private static final Instant ON_SALE_SINCE = Instant.parse("2024-01-01T00:00:00Z");

    private final EntityManager entities;

    CatalogueWriter(EntityManager entities) {
        this.entities = entities;
    }

    void write(DemoCatalogue catalogue) {
        Category root = category("Root", null, null);
        Category navigation = category("Primary Nav", null, root);
        Category home = category("Home", HOME, navigation);
        home.setDisplayTemplate("home");
        translate(TranslatedEntity.CATEGORY, home.getId(), "name", "首页");
        int place = 0;
        for (Shelf shelf : catalogue.categories()) {
            write(shelf, navigation, home, ++place);
        }
    }

    private void write(Shelf shelf, Category navigation, Category home, int place) {
        Category category = category(shelf.name(), shelf.url(), navigation);
        category.setDescription(shelf.description());
        placeUnder(navigation, category, place);
        translate(TranslatedEntity.CATEGORY, category.getId(), "name", shelf.zh());
        translate(TranslatedEntity.CATEGORY, category.getId(), "description", shelf.zhDescription());
        int position = 0;
        for (Item item : shelf.products()) {
            Product product = write(item, category, ++position);
            if (item.featured()) {
                feature(home, product, position);
            }
        }
    }

    private Product write(Item item, Category category, int position) {
        Product product = new ProductImpl();
        Sku standard = sku(item.name(), item.price());
        standard.setDescription(item.description());
        standard.setLongDescription(item.description());
        standard.getSkuMedia().put("primary", picture(item));
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

        translate(TranslatedEntity.SKU, standard.getId(), "name", item.zh());
        translate(TranslatedEntity.SKU, standard.getId(), "description", item.zhDescription());
        translate(TranslatedEntity.SKU, standard.getId(), "longDescription", item.zhDescription());
        writeSkus(item, product);
        return product;
    }

    private void writeSkus(Item item, Product product) {
        Map<Value, ProductOptionValue> written = new HashMap<>();
        for (int i = 0; i < item.options().size(); i++) {
            write(item.options().get(i), i, product, written);
        }
        if (item.options().isEmpty()) {
            return;
        }
        for (List<Value> combination : item.combinations()) {
            // Name, price and picture stay empty: Broadleaf takes them from the product's standard SKU.
            Sku sku = new SkuImpl();
            sku.setProduct(product);
            sku.setActiveStartDate(onSaleSince());
            combination.forEach(value -> sku.getProductOptionValuesCollection().add(written.get(value)));
            entities.persist(sku);
        }
    }

    private void write(Choice choice, int order, Product product, Map<Value, ProductOptionValue> written) {
        ProductOption option = new ProductOptionImpl();
        option.setAttributeName(choice.name());
        option.setLabel(choice.label());
        option.setType(ProductOptionType.SELECT);
        option.setRequired(true);
        option.setUseInSkuGeneration(true);
        option.setDisplayOrder(order);
        entities.persist(option);
        translate(TranslatedEntity.PRODUCT_OPTION, option.getId(), "label", choice.zh());
        long place = 0;
        for (Value choiceValue : choice.values()) {
            ProductOptionValue value = new ProductOptionValueImpl();
            value.setProductOption(option);
            value.setAttributeValue(choiceValue.value());
            value.setDisplayOrder(place++);
            if (choiceValue.extra() != null) {
                value.setPriceAdjustment(new Money(choiceValue.extra(), "USD"));
            }
            entities.persist(value);
            written.put(choiceValue, value);
            translate(TranslatedEntity.PRODUCT_OPTION_VALUE, value.getId(), "attributeValue", choiceValue.zh());
        }
        ProductOptionXref link = new ProductOptionXrefImpl();
        link.setProduct(product);
        link.setProductOption(option);
        entities.persist(link);
    }

    private Sku sku(String name, BigDecimal price) {
        Sku sku = new SkuImpl();
        sku.setName(name);
        sku.setRetailPrice(new Money(price, "USD"));
        sku.setActiveStartDate(onSaleSince());
        sku.setTaxable(true);
        sku.setDiscountable(true);
        sku.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        return sku;
    }

    private static Media picture(Item item) {
        Media media = new MediaImpl();
        media.setTitle(item.name());
        media.setAltText(item.name());
        media.setUrl("/img/products/" + item.image());
        return media;
    }

    private Category category(String name, String url, Category parent) {
        Category category = new CategoryImpl();
        category.setName(name);
        category.setUrl(url);
        category.setDefaultParentCategory(parent);
        category.setActiveStartDate(onSaleSince());
        entities.persist(category);
        return category;
    }

    private void placeUnder(Category parent, Category child, int place) {
        CategoryXref link = new CategoryXrefImpl();
        link.setCategory(parent);
        link.setSubCategory(child);
        link.setDisplayOrder(BigDecimal.valueOf(place));
        entities.persist(link);
    }

    private void feature(Category home, Product product, int position) {
        FeaturedProduct featured = new FeaturedProductImpl();
        featured.setCategory(home);
        featured.setProduct(product);
        featured.setSequence(BigDecimal.valueOf(position));
        entities.persist(featured);
    }

    private static Date onSaleSince() {
        return Date.from(ON_SALE_SINCE);
    }

    private void translate(TranslatedEntity entity, Long id, String field, String text) {
        if (text == null) {
            return;
        }
        Translation translation = new TranslationImpl();
        translation.setEntityType(entity);
        translation.setEntityId(id.toString());
        translation.setFieldName(field);
        translation.setLocaleCode(CHINESE);
        translation.setTranslatedValue(text);
        entities.persist(translation);
    }
}
