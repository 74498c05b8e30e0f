package com.privatetraffic.sample.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the list of products on this page is narrowed by and ordered by, for its template. */
@Component("listState")
public class ListState {

    public boolean isNarrowed(List<SearchFacetDTO> facets) {
        return facets != null
                && facets.stream()
                        .flatMap(facet -> facet.getFacetValues().stream())
                        .anyMatch(SearchFacetResultDTO::isActive);
    }

    /** False for a facet all of whose values would leave nothing. */
    public boolean offersChoice(SearchFacetDTO facet) {
        return facet.getFacetValues().stream()
                .anyMatch(value -> value.isActive() || value.getQuantity() == null || value.getQuantity() > 0);
    }

    /** The same list, whole again. */
    public String withoutFilters() {
        HttpServletRequest request = request();
        UriComponentsBuilder list =
                UriComponentsBuilder.fromPath(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        String words = request.getParameter(ProductSearchCriteria.QUERY_STRING);
        return words == null
                ? list.toUriString()
                : list.queryParam(ProductSearchCriteria.QUERY_STRING, "{words}")
                        .build(words)
                        .toString();
    }

    public boolean isOrder(String order) {
        String asked = request().getParameter(ProductSearchCriteria.SORT_STRING);
        return order.equals(SensibleCriteria.ORDERS.contains(Objects.requireNonNullElse(asked, "")) ? asked : "");
    }

    private static HttpServletRequest request() {
        return BroadleafRequestContext.getBroadleafRequestContext().getRequest();
    }
}
