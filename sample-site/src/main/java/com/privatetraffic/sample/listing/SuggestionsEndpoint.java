package com.privatetraffic.sample.listing;

import com.privatetraffic.limit.TryLimit;
import com.privatetraffic.starter.security.CountedAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products that what is being typed may mean, for the search field of every page; names are plain text. */
@RestController
class SuggestionsEndpoint {

    record Suggestion(String name, String url) {}

    private static final int MOST = 6;

    private final SearchService search;
    /** A fast typist asks four times a second, and an office shares an address. */
    private final TryLimit limit = new TryLimit(600, Duration.ofMinutes(1));

    SuggestionsEndpoint(@Qualifier("blSearchService") SearchService search) {
        this.search = search;
    }

    @GetMapping("/search/suggestions")
    ResponseEntity<List<Suggestion>> suggestions(
            @RequestParam(name = "q", defaultValue = "") String typed, HttpServletRequest request)
            throws ServiceException {
        if (limit.take(CountedAddress.of(request.getRemoteAddr())) > 0) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        SearchWords words = SearchWords.of(typed);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .varyBy("Cookie")
                .body(words.isEmpty() ? List.of() : find(words));
    }

    private List<Suggestion> find(SearchWords words) throws ServiceException {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setPage(1);
        criteria.setPageSize(MOST);
        criteria.setFilterCriteria(Map.of());
        List<Product> found =
                search.findProductsByQuery(words.beginning(), criteria).getProducts();
        // Broadleaf answers null for nothing.
        return Stream.ofNullable(found)
                .flatMap(List::stream)
                .map(product -> new Suggestion(product.getName(), product.getUrl()))
                .toList();
    }
}
