package com.privatetraffic.starter.search;

import com.privatetraffic.starter.context.BroadleafProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrSearchServiceImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search of a storefront. {@code broadleaf.search.home} is where the embedded index lives. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
public class StoreSearch {

    @Bean("blSearchService")
    SolrSearchServiceImpl blSearchService(BroadleafProperties properties) throws Exception {
        return new SolrSearchServiceImpl(
                prepared(Path.of(properties.search().home())).toString());
    }

    @Bean
    SearchIndexJob searchIndexJob(@Qualifier("blSearchService") SearchService search, BroadleafProperties properties) {
        return new SearchIndexJob(search, properties.search().rebuildInterval());
    }

    private static Path prepared(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        Files.createDirectories(folder.resolve("lib"));
        return folder;
    }
}
