package com.privatetraffic.starter.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.solr.client.solrj.SolrServer;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Broadleaf's search, for the hour in which Solr doesn't answer: category pages then show the catalogue from the database,
 * without facets; a search finds nothing. Either sets the request attribute {@link #UNAVAILABLE}, so that a page can say
 * so.
 */
public class ForgivingSearch extends SolrSearchServiceImpl {

    /** Request attribute, {@code true} when this page had to do without Solr. */
    public static final String UNAVAILABLE = "searchUnavailable";

    private static final Logger LOG = LoggerFactory.getLogger(ForgivingSearch.class);

    /** Embedded, with its index in this folder. */
    ForgivingSearch(String home) throws IOException, ParserConfigurationException, SAXException {
        super(home);
    }

    /** On a server: two cores, and the address at which cores are swapped. */
    ForgivingSearch(SolrServer primary, SolrServer reindex, SolrServer cores) {
        super(primary, reindex, cores);
    }

    /** One search of Broadleaf's. */
    @FunctionalInterface
    private interface Search {
        ProductSearchResult run() throws ServiceException;
    }

    @Override
    public ProductSearchResult findExplicitProductsByCategory(Category category, ProductSearchCriteria criteria) {
        return found(() -> super.findExplicitProductsByCategory(category, criteria), criteria, inCatalogue(category));
    }

    @Override
    public ProductSearchResult findProductsByCategory(Category category, ProductSearchCriteria criteria) {
        return found(() -> super.findProductsByCategory(category, criteria), criteria, inCatalogue(category));
    }

    @Override
    public ProductSearchResult findProductsByQuery(String query, ProductSearchCriteria criteria) {
        return found(() -> super.findProductsByQuery(query, criteria), criteria, List::of);
    }

    @Override
    public ProductSearchResult findProductsByCategoryAndQuery(
            Category category, String query, ProductSearchCriteria criteria) {
        return found(() -> super.findProductsByCategoryAndQuery(category, query, criteria), criteria, List::of);
    }

    @Override
    public void destroy() {
        for (SolrServer server : new SolrServer[] {SolrContext.getServer(), SolrContext.getReindexServer()}) {
            if (server != null) {
                server.shutdown();
            }
        }
    }

    private java.util.function.Supplier<List<Product>> inCatalogue(Category category) {
        return () -> productDao.readActiveProductsByCategory(category.getId());
    }

    private static ProductSearchResult found(
            Search search, ProductSearchCriteria criteria, java.util.function.Supplier<List<Product>> otherwise) {
        try {
            return search.run();
        } catch (ServiceException e) {
            LOG.warn("Solr doesn't answer, so this page does without it: {}", LastWords.of(e));
            BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
            if (context != null && context.getRequest() != null) {
                context.getRequest().setAttribute(UNAVAILABLE, true);
            }
            return page(otherwise.get(), criteria);
        }
    }

    private static ProductSearchResult page(List<Product> all, ProductSearchCriteria criteria) {
        int number = criteria.getPage() == null ? 1 : Math.max(1, criteria.getPage());
        int size = criteria.getPageSize() == null ? all.size() : criteria.getPageSize();
        int start = Math.min(all.size(), (number - 1) * size);
        ProductSearchResult result = new ProductSearchResult();
        result.setProducts(new ArrayList<>(all.subList(start, Math.min(all.size(), start + size))));
        result.setFacets(new ArrayList<>());
        result.setTotalResults(all.size());
        result.setPage(number);
        result.setPageSize(size);
        return result;
    }
}
