package com.privatetraffic.sample.demo;

import com.privatetraffic.sample.demo.DemoCatalogue.Item;
import com.privatetraffic.sample.demo.DemoCatalogue.Shelf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CrossSaleProductImpl;
import org.broadleafcommerce.core.catalog.domain.FeaturedProduct;
import org.broadleafcommerce.core.catalog.domain.FeaturedProductImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.CategorySearchFacet;
import org.broadleafcommerce.core.search.domain.CategorySearchFacetImpl;
import org.broadleafcommerce.core.search.domain.SearchFacet;
import org.broadleafcommerce.core.search.domain.SearchFacetImpl;

/** Writes the demo goods as Broadleaf's entities; ids come from Broadleaf's own generator. Caller's transaction. */
class CatalogueWriter {

    private static final String HOME = "/";

    /** A fixed day in the past: the goods are on sale whatever the machine's clock says. */
    private static final Instant ON_SALE_SINCE = Instant.parse("2024-01-01T00:00:00Z");

    /** Ids of the facets in demo-codes.sql, in the order a category shows them. */
    private static final long[] FACETS = {-2, -3, -1};

    private final EntityManager entities;
    private final Chinese chinese;

    CatalogueWriter(EntityManager entities) {
        this.entities = entities;
        this.chinese = new Chinese(entities);
    }

    void write(DemoCatalogue catalogue) {
        ProductWriter products = new ProductWriter(entities, chinese, catalogue);
        Category root = category("Root", null, null);
        Category navigation = category("Primary Nav", null, root);
        addFacets(navigation);
        Category home = category("Home", HOME, navigation);
        home.setDisplayTemplate("home");
        chinese.translate(TranslatedEntity.CATEGORY, home.getId(), "name", "首页");
        Map<String, Product> written = new LinkedHashMap<>();
        int place = 0;
        for (Shelf shelf : catalogue.categories()) {
            Category category = write(shelf, navigation, ++place);
            int position = 0;
            for (Item item : shelf.products()) {
                Product product = products.write(item, category, ++position);
                written.put(item.url(), product);
                if (item.featured()) {
                    feature(home, product, written.size());
                }
            }
        }
        catalogue.categories().forEach(shelf -> shelf.products().forEach(item -> relate(item, written)));
        new OfferWriter(entities, chinese).write(catalogue.offers());
    }

    private Category write(Shelf shelf, Category navigation, int place) {
        Category category = category(shelf.name(), shelf.url(), navigation);
        category.setDescription(shelf.description());
        category.getCategoryMedia()
                .put(
                        "primary",
                        ProductWriter.media(
                                shelf.products().get(0).mainPicture(),
                                shelf.products().get(0).name(),
                                null));
        CategoryXref link = new CategoryXrefImpl();
        link.setCategory(navigation);
        link.setSubCategory(category);
        link.setDisplayOrder(BigDecimal.valueOf(place));
        entities.persist(link);
        chinese.translate(TranslatedEntity.CATEGORY, category.getId(), "name", shelf.zh());
        chinese.translate(TranslatedEntity.CATEGORY, category.getId(), "description", shelf.zhDescription());
        return category;
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

    /** Every category below inherits them. */
    private void addFacets(Category navigation) {
        int place = 0;
        for (long id : FACETS) {
            CategorySearchFacet facet = new CategorySearchFacetImpl();
            facet.setCategory(navigation);
            facet.setSearchFacet((SearchFacet) entities.find(SearchFacetImpl.class, id));
            facet.setSequence(BigDecimal.valueOf(++place));
            entities.persist(facet);
        }
    }

    private void feature(Category home, Product product, int position) {
        FeaturedProduct featured = new FeaturedProductImpl();
        featured.setCategory(home);
        featured.setProduct(product);
        featured.setSequence(BigDecimal.valueOf(position));
        entities.persist(featured);
    }

    private void relate(Item item, Map<String, Product> written) {
        int place = 0;
        for (String address : item.goesWith()) {
            CrossSaleProductImpl beside = new CrossSaleProductImpl();
            beside.setProduct(written.get(item.url()));
            beside.setRelatedProduct(written.get(address));
            beside.setSequence(BigDecimal.valueOf(++place));
            entities.persist(beside);
        }
    }

    static Date onSaleSince() {
        return Date.from(ON_SALE_SINCE);
    }
}
