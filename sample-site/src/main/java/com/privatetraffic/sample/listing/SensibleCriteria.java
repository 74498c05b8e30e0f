package com.privatetraffic.sample.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.broadleafcommerce.core.web.service.SearchFacetDTOService;

/**
 * Page, order and facets of a list as the address asks for them, without what makes no sense: Broadleaf reads them
 * unchecked and would fail on a page that is no number or an order that is no field.
 */
class SensibleCriteria implements SearchFacetDTOService {

    /** The orders a list offers. */
    static final List<String> ORDERS = List.of("price asc", "price desc", "name asc");

    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern RANGE =
            Pattern.compile("range\\[\\d{1,9}(\\.\\d{1,5})?:(null|\\d{1,9}(\\.\\d{1,5})?)]");
    private static final int LONGEST_VALUE = 100;

    private final SearchFacetDTOService host;

    SensibleCriteria(SearchFacetDTOService host) {
        this.host = host;
    }

    @Override
    public ProductSearchCriteria buildSearchCriteria(HttpServletRequest request, List<SearchFacetDTO> facets) {
        Map<String, String[]> asked = request.getParameterMap();
        Map<String, String[]> sensible = new HashMap<>();
        keep(asked, sensible, ProductSearchCriteria.PAGE_NUMBER, PAGE.asMatchPredicate());
        keep(asked, sensible, ProductSearchCriteria.SORT_STRING, ORDERS::contains);
        for (SearchFacetDTO facet : facets) {
            boolean ranges = !facet.getFacet().getSearchFacetRanges().isEmpty();
            keep(
                    asked,
                    sensible,
                    facet.getFacet().getField().getAbbreviation(),
                    value -> ranges
                            ? RANGE.matcher(value).matches()
                            : !value.isEmpty() && value.length() <= LONGEST_VALUE);
        }
        return host.buildSearchCriteria(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Map<String, String[]> getParameterMap() {
                        return sensible;
                    }
                },
                facets);
    }

    private static void keep(
            Map<String, String[]> asked, Map<String, String[]> sensible, String name, Predicate<String> makesSense) {
        String[] values = Stream.of(asked.getOrDefault(name, new String[0]))
                .filter(makesSense)
                .toArray(String[]::new);
        if (values.length > 0) {
            sensible.put(name, values);
        }
    }

    @Override
    public void setActiveFacetResults(List<SearchFacetDTO> facets, HttpServletRequest request) {
        host.setActiveFacetResults(facets, request);
    }

    @Override
    public boolean isActive(SearchFacetResultDTO result, HttpServletRequest request) {
        return host.isActive(result, request);
    }

    @Override
    public String getUrlKey(SearchFacetResultDTO result) {
        return host.getUrlKey(result);
    }

    @Override
    public String getValue(SearchFacetResultDTO result) {
        return host.getValue(result);
    }
}
